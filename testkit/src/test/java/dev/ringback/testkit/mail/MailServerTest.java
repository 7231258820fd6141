package dev.ringback.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MailServerTest {

  @Test
  void mailIsKeptForTheAddressItWasSentTo() {
    try (MailServer server = MailServer.start()) {
      GreenMailUtil.sendTextEmail(
          "anna@example.org",
          "realm@example.org",
          "Verify email",
          "Follow http://127.0.0.1:8080/link?key=1 within 5 minutes.",
          server.setup());

      Mail mail = server.mailbox("Anna@example.org").awaitMail();

      assertThat(mail.subject()).isEqualTo("Verify email");
      assertThat(mail.links()).containsExactly(URI.create("http://127.0.0.1:8080/link?key=1"));
      assertThat(server.mailbox("boris@example.org").mails()).isEmpty();
    }
  }
}
