package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.mail.Mail;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail that tells of a login by call in a new browser. */
@RingbackTest
class NewDeviceMailIT {

  private static PoolRealm realm;
  private static MailServer mails;
  private static int people;

  private String phone;
  private TestUser person;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "new-device-mail", PoolRealm.MANY);
    mails = MailServer.start();
  }

  @AfterAll
  static void stopMails() {
    mails.close();
  }

  @BeforeEach
  void takeAnotherPerson() {
    phone = "+792435548%02d".formatted(++people);
    person = realm.realm().user("mailed" + people).withVerifiedPhone(phone);
    mails.serve(realm.realm());
    send(true);
  }

  @Test
  void aLoginInANewBrowserIsToldOnceAndWithTheWayToTheAccount() {
    PhoneLogin login = logIn(realm.beginAt("10.48.0.1", phone));

    Mail mail = mails.mailbox(person.username() + "@example.org").awaitMail();
    realm.realm().endSessions();
    logIn(login.inAnotherTab(realm.realm().app("app"), Map.of()).enter(phone));
    realm.realm().endSessions();
    logIn(realm.begin(phone));

    assertThat(mail.subject()).isEqualTo("New device logged in");
    assertThat(mail.text()).contains("Time: 20", "Network address: 10.48.0.1");
    assertThat(mail.links())
        .singleElement()
        .satisfies(link -> assertThat(link.getPath()).endsWith("/realms/new-device-mail/account"));
    assertThat(mails.mailbox(person.username() + "@example.org").awaitMails(2)).hasSize(2);
  }

  @Test
  void aMailServerThatIsDownKeepsNobodyOut() {
    mails.desert(realm.realm());

    assertThat(logIn(realm.begin(phone)).isLoggedIn()).isTrue();
  }

  @Test
  void noMailIsSentWhereTheRealmWantsNone() {
    send(false);
    logIn(realm.begin(phone));
    send(true);
    realm.realm().endSessions();
    logIn(realm.begin(phone));

    mails.mailbox(person.username() + "@example.org").awaitMail();
    assertThat(mails.mailbox(person.username() + "@example.org").mails()).hasSize(1);
  }

  private PhoneLogin logIn(PhoneLogin login) {
    realm.pbx().call(phone, login.dialledNumber());
    assertThat(login.finish().isLoggedIn()).isTrue();
    return login;
  }

  private static void send(boolean mail) {
    realm
        .realm()
        .authenticator("reverse-call")
        .set(Map.of("newDeviceMail", Boolean.toString(mail)));
  }
}
