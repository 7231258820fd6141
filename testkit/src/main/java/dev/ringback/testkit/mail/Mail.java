package dev.ringback.testkit.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One mail as its reader sees it.
 *
 * @param text the part for readers without HTML
 */
public record Mail(String subject, String text) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static Mail of(MimeMessage message) {
    try {
      return new Mail(message.getSubject(), plainText(message.getContent()));
    } catch (MessagingException e) {
      throw new IllegalStateException("unreadable mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses in the text, in their order. */
  public List<URI> links() {
    return LINK.matcher(text).results().map(MatchResult::group).map(URI::create).toList();
  }

  private static String plainText(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart part = parts.getBodyPart(index);
        if (part.isMimeType("multipart/*") || part.isMimeType("text/plain")) {
          return plainText(part.getContent());
        }
      }
    }
    return content.toString();
  }
}
