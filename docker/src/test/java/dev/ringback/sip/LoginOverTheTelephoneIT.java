package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.sip.Kamailio;
import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import dev.ringback.testkit.sip.Passport;
import dev.ringback.testkit.sip.StirCertificate;
import dev.ringback.testkit.sip.Telephone;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line: a telephone, SIP, Kamailio, Keycloak, and a person who is logged in. */
@RingbackTest
@NeedsTelephoneNetwork
class LoginOverTheTelephoneIT {

  private static final String PHONE = "+79243555100";
  private static final String GATEWAY = "trunk";
  private static final String SECRET = "a-secret-of-thirty-two-characters";
  private static final String NUMBERS = "+79641110000-+79641119999";
  private static final String ONE_NUMBER = "+79641115786";
  private static final int PEOPLE = 50;
  private static final StirCertificate CARRIER =
      StirCertificate.of(URI.create("https://certificates.example/carrier.pem"));

  private static TestRealm realm;
  private static OidcApp app;
  private static Kamailio kamailio;

  @BeforeAll
  static void openLine(Ringback ringback, @TempDir Path folder) {
    realm = ringback.realm("over-the-telephone", LoginOverTheTelephoneIT::replaceGateway);
    realm.authenticator("reverse-call").set(Map.of("startsPerAddress", "0"));
    app = realm.app("app");
    Map<String, String> settings = new HashMap<>();
    settings.put("RINGBACK_URL", realm.address() + "/reverse-call/inbound-calls/" + GATEWAY);
    settings.put("RINGBACK_SECRET", SECRET);
    settings.put("RINGBACK_REQUESTS_PER_SECOND", "1000");
    settings.putAll(TrustedCarriers.in(folder).trusting("carrier", CARRIER).settings());
    kamailio = Kamailio.start(settings);
  }

  @AfterAll
  static void closeLine() {
    kamailio.close();
  }

  @BeforeEach
  void demandNothing() {
    realm.component(GATEWAY).set("minimumAttestation", "none").set("numbers", NUMBERS);
  }

  @Test
  void aCallFromTheUsersPhoneLogsTheUserIn() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    phone(PHONE).calls(login.dialledNumber());

    assertThat(finished(login).isLoggedIn()).isTrue();
  }

  @Test
  void aCallFromAnotherPhoneChangesNothing() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    phone("+79161234567").calls(login.dialledNumber());
    await().until(kamailio::logText, log -> log.contains("call from +7******4567"));

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.finish().isLoggedIn()).isFalse();
  }

  @Test
  void aCallThatHidesItsNumberLogsInNobody() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    phone("anonymous").calls(login.dialledNumber());

    assertThat(login.awaitHint("number_hidden").finish().isLoggedIn()).isFalse();
  }

  @Test
  void aCallThatItsCarrierVouchesForLogsIn() {
    realm.component(GATEWAY).set("minimumAttestation", "A");
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    String dialled = login.dialledNumber();

    phone(PHONE)
        .with("Identity", Passport.of("A", PHONE, dialled).signedBy(CARRIER))
        .calls(dialled);

    assertThat(finished(login).isLoggedIn()).isTrue();
  }

  @Test
  void aCallThatItsCarrierHalfVouchesForDoesNotSuffice() {
    realm.component(GATEWAY).set("minimumAttestation", "A");
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    String dialled = login.dialledNumber();

    phone(PHONE)
        .with("Identity", Passport.of("B", PHONE, dialled).signedBy(CARRIER))
        .calls(dialled);

    assertThat(login.awaitHint("attestation_too_low").finish().isLoggedIn()).isFalse();
  }

  @Test
  void fiftyPeopleWhoCallOneNumberAreFiftyRightLogins() {
    realm.component(GATEWAY).set("numbers", ONE_NUMBER);
    List<String> phones = IntStream.range(0, PEOPLE).mapToObj("+792435552%02d"::formatted).toList();
    phones.forEach(phone -> realm.user("user" + phone.substring(1)).withVerifiedPhone(phone));
    List<PhoneLogin> logins = phones.stream().map(phone -> PhoneLogin.begin(app, phone)).toList();

    phones.forEach(phone -> phone(phone).calls(ONE_NUMBER));

    assertThat(logins)
        .extracting(login -> userOf(finished(login)))
        .containsExactlyElementsOf(
            phones.stream().map(phone -> "user" + phone.substring(1)).toList());
  }

  private static Telephone phone(String number) {
    return Telephone.asserted(kamailio, number);
  }

  /** Waits until the page knows of the call, and goes on from there. */
  private static PhoneLogin finished(PhoneLogin login) {
    await("word of the call").until(login::state, state -> !state.equals("waiting"));
    return login.finish();
  }

  private static String userOf(PhoneLogin login) {
    URI callback = login.page().redirect().orElseThrow();
    return login
        .appLogin()
        .redeem(callback)
        .tokens()
        .idTokenClaims()
        .path("preferred_username")
        .asText();
  }

  private static void replaceGateway(ObjectNode realm) {
    ObjectNode config =
        realm
            .withObject("components")
            .putArray("dev.ringback.authenticator.gateway.ReverseCallGateway")
            .addObject()
            .put("name", GATEWAY)
            .put("providerId", "number-pool")
            .putObject("config");
    config.putArray("numbers").add(NUMBERS);
    config.putArray("secret").add(SECRET);
  }
}
