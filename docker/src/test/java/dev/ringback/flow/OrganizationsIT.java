package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Identity-first login with organizations: a name comes first, the call is the proof. */
@RingbackTest
class OrganizationsIT {

  private static final String MEMBER = "+79243555170";
  private static final String OUTSIDER = "+79243555171";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("organizations", OrganizationsIT::identityFirst);
    app = realm.app("app");
    TestUser member = realm.user("rita").withVerifiedPhone(MEMBER);
    realm.user("stan").withVerifiedPhone(OUTSIDER);
    realm.user("tilda");
    addMember(createOrganization("example.org"), member);
  }

  @ParameterizedTest
  @CsvSource({"rita@example.org, " + MEMBER + ", rita", "stan, " + OUTSIDER + ", stan"})
  void whoeverIsNamedCallsFromTheOwnPhone(
      String name, String phone, String user, Simulator phones) {
    PhoneLogin login = name(name);

    assertThat(login.page().attribute("#kc-attempted-username", "value")).isEqualTo(name);
    login.enter(phone).call(phones.handset(phone));

    assertThat(login.tokens().idTokenClaims().path("preferred_username").asText()).isEqualTo(user);
  }

  @Test
  void nothingTellsWhoHasAnAccountOrAPhone(Simulator phones) {
    List<PhoneLogin> logins = List.of(name("stan"), name("tilda"), name("nobody"));

    assertThat(logins)
        .extracting(login -> login.page().has("form#reverse-call-phone"))
        .containsOnly(true);
    logins.forEach(login -> login.enter(MEMBER).call(phones.handset(MEMBER)));

    assertThat(logins).extracting(PhoneLogin::isLoggedIn).containsOnly(false);
    assertThat(logins).extracting(PhoneLogin::message).containsOnly(logins.get(0).message());
    assertThat(logins.get(0).message()).contains("not the phone of the account");
  }

  @Test
  void aPhoneWillDoForAName(Simulator phones) {
    PhoneLogin login = name(OUTSIDER);

    login.show(login.page().form("reverse-call-phone").submit()).call(phones.handset(OUTSIDER));

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void whoHasGivenThePasswordIsKnownAndCallsFromTheOwnPhone(Simulator phones) {
    TestUser uma = realm.user("uma").withVerifiedPhone("+79243555172");
    PhoneLogin login = name("uma");

    login.tryAnotherWay("Username and password").as(uma);
    assertThat(login.page().text("#reverse-call-lead")).contains("+7******5172");
    login.call(phones.handset("+79243555172"));

    assertThat(login.isLoggedIn()).isTrue();
  }

  private static PhoneLogin name(String name) {
    PhoneLogin login = PhoneLogin.begin(app);
    return login.show(login.page().form("kc-form-login").fill("username", name).submit());
  }

  private static void identityFirst(ObjectNode realm) {
    realm.put("organizationsEnabled", true);
    FlowDraft browser = FlowDraft.bound(realm, "browserFlow").alternative("auth-cookie");
    browser.alternativeFlow("identity first").alternative("organization");
    FlowDraft password = browser.alternative("reverse-call").alternativeFlow("password");
    password
        .required("auth-username-password-form")
        .conditionalFlow("password and call")
        .required("conditional-user-configured")
        .required("reverse-call");
  }

  private static String createOrganization(String domain) {
    OrganizationRepresentation organization = new OrganizationRepresentation();
    organization.setName("Example");
    organization.setAlias("example");
    organization.addDomain(new OrganizationDomainRepresentation(domain));
    try (Response response = realm.admin().organizations().create(organization)) {
      return CreatedResponseUtil.getCreatedId(response);
    }
  }

  private static void addMember(String organization, TestUser user) {
    realm.admin().organizations().get(organization).members().addMember(user.id()).close();
  }
}
