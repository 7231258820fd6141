package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.account.AccountApp;
import dev.ringback.authcalls.Answer;
import dev.ringback.authcalls.WebhookReceiver;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.mail.Mail;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * Members whom an organization manages: Keycloak has them disabled for as long as the organization
 * is. One becomes such a member by an invitation.
 */
@RingbackTest
class ManagedMembersIT {

  private static final String NAME = "milo";
  private static final String EMAIL = "milo@managed.example";
  private static final String PHONE = "+79243555321";

  private static PoolRealm pool;
  private static TestRealm realm;
  private static OrganizationResource organization;
  private static TestUser member;
  private static TokenDesk desk;

  @BeforeAll
  static void invite(Ringback ringback, MailServer mail) {
    pool =
        PoolRealm.create(
            ringback,
            "managed-members",
            PoolRealm.MANY,
            json -> json.put("organizationsEnabled", true).put("bruteForceProtected", false));
    realm = pool.realm();
    mail.serve(realm);
    desk = TokenDesk.of(ringback, realm);
    organization = realm.admin().organizations().get(createOrganization());
    organization.members().inviteUser(EMAIL, "Milo", "Example").close();
    register(linkIn(mail.mailbox(EMAIL).awaitMail()));
    member = realm.existingUser(NAME).withVerifiedPhone(PHONE);
  }

  @AfterEach
  void enable() {
    enable(true);
  }

  @Test
  void aCallLogsNoMemberOfADisabledOrganizationIn() {
    assertThat(call().isLoggedIn()).isTrue();
    PhoneLogin open = pool.begin(PHONE);

    enable(false);
    assertThat(member.admin().toRepresentation().isEnabled()).isFalse();
    pool.pbx().call(PHONE, open.dialledNumber());

    assertThat(open.finish().isLoggedIn()).isFalse();
    assertThat(call().isLoggedIn()).isFalse();
    assertThat(realm.events().errors()).contains("user_disabled");
    enable(true);
    assertThat(call().isLoggedIn()).isTrue();
  }

  @Test
  void aPasswordOverRestLogsNoMemberOfADisabledOrganizationIn() {
    AccountApp app = AccountApp.of(realm);
    String login = app.accessToken(NAME, TestUser.PASSWORD);
    assertThat(app.get("/account/apitoken", login).statusCode()).isEqualTo(200);

    enable(false);

    assertThat(app.login(NAME, TestUser.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(app.get("/account/apitoken", login).statusCode()).isEqualTo(401);
    assertThat(records(login)).isEqualTo(401);
  }

  @Test
  void apiTokensOfMembersAreNotGoodWhileTheOrganizationIsDisabled() {
    Program program = Program.of(realm, "program");
    String token = desk.issue(member, "records:read").value();
    assertThat(program.introspect(token).path("active").asBoolean()).isTrue();
    assertThat(records(token)).isEqualTo(200);

    enable(false);

    assertThat(program.introspect(token).path("active").asBoolean()).isFalse();
    assertThat(records(token)).isEqualTo(401);
    enable(true);
    assertThat(records(token)).isEqualTo(200);
  }

  @Test
  void programsOfMembersAreNotToldOfCallsWhileTheOrganizationIsDisabled() {
    dev.ringback.authcalls.Program program = dev.ringback.authcalls.Program.of(realm, member, desk);
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = program.post("+79243555322", receiver.address("/called"));
      assertThat(number.status()).isEqualTo(200);

      enable(false);
      pool.pbx().call("+79243555322", number.dialled());

      assertThat(program.get("+79243555323").status()).isEqualTo(401);
      await("the event").until(() -> realm.events().errors().contains("webhook_undelivered"));
      assertThat(receiver.received()).isEmpty();
    }
  }

  private static PhoneLogin call() {
    PhoneLogin login = pool.begin(PHONE);
    pool.pbx().call(PHONE, login.dialledNumber());
    return login.finish();
  }

  private static int records(String token) {
    return Loopback.send(
            Loopback.to(URI.create(realm.address() + "/call-records/records"))
                .header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private static String createOrganization() {
    OrganizationRepresentation managed = new OrganizationRepresentation();
    managed.setName("Managed");
    managed.setAlias("managed");
    managed.addDomain(new OrganizationDomainRepresentation("managed.example"));
    try (Response response = realm.admin().organizations().create(managed)) {
      return CreatedResponseUtil.getCreatedId(response);
    }
  }

  /** Keycloak writes this link with entities, in the plain text too (26.7). */
  private static URI linkIn(Mail mail) {
    Matcher link = Pattern.compile("http\\S+").matcher(mail.text());
    assertThat(link.find()).isTrue();
    return URI.create(link.group().replace("&#61;", "=").replace("&amp;", "&"));
  }

  /** What an invited person does with the link in the mail. */
  private static void register(URI link) {
    HttpForm form =
        new HttpBrowser()
            .open(link)
            .form("kc-register-form")
            .fill("email", EMAIL)
            .fill("firstName", "Milo")
            .fill("lastName", "Example")
            .fill("password", TestUser.PASSWORD)
            .fill("password-confirm", TestUser.PASSWORD);
    form.fill("username", NAME).submit();
  }

  private static void enable(boolean enabled) {
    OrganizationRepresentation change = organization.toRepresentation();
    change.setEnabled(enabled);
    organization.update(change).close();
  }
}
