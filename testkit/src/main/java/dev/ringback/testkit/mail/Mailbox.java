package dev.ringback.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** The mail to one address. */
public final class Mailbox {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GreenMail server;
  private final String address;

  Mailbox(GreenMail server, String address) {
    this.server = server;
    this.address = address;
  }

  /** All mail so far, oldest first. */
  public List<Mail> mails() {
    return Arrays.stream(server.getReceivedMessages()).filter(this::isForUs).map(Mail::of).toList();
  }

  /** The oldest mail, as soon as there is one. */
  public Mail awaitMail() {
    return awaitMails(1).get(0);
  }

  /** All mail, oldest first, as soon as there is so much of it. */
  public List<Mail> awaitMails(int count) {
    return Awaitility.await("mail to " + address)
        .atMost(PATIENCE)
        .until(this::mails, mails -> mails.size() >= count);
  }

  private boolean isForUs(MimeMessage message) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .map(Address::toString)
          .anyMatch(address::equalsIgnoreCase);
    } catch (MessagingException e) {
      throw new IllegalStateException("unreadable mail", e);
    }
  }
}
