package dev.ringback.grant;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** An app without a browser: it shows a number, and polls until that number was called. */
final class PhoneApp {

  static final String GRANT = "urn:ringback:params:oauth:grant-type:reverse-call";
  static final String SECRET = "secret of an app";

  private static final String DEMO_DEVICE = "demo-device";
  private static final String ENABLED = "ringback.reverse-call.enabled";

  private final TestRealm realm;
  private final String clientId;
  private final Map<String, String> credentials;

  private PhoneApp(TestRealm realm, String clientId, Map<String, String> credentials) {
    this.realm = realm;
    this.clientId = clientId;
    this.credentials = credentials;
  }

  /** An app that keeps a secret. */
  static PhoneApp confidential(TestRealm realm, String clientId) {
    ClientRepresentation client = client(realm, clientId);
    client.setSecret(SECRET);
    realm.admin().clients().create(client).close();
    return new PhoneApp(realm, clientId, Map.of("client_id", clientId, "client_secret", SECRET));
  }

  /** The demo's app, whose client keeps no secret. */
  static PhoneApp demoDevice(TestRealm realm) {
    return new PhoneApp(realm, DEMO_DEVICE, Map.of("client_id", DEMO_DEVICE));
  }

  /** The same app with other credentials, or with none. */
  PhoneApp with(Map<String, String> otherCredentials) {
    return new PhoneApp(realm, clientId, otherCredentials);
  }

  /** Asks for a number to call, and gets one. */
  NumberOnScreen show(String phone) {
    return show(phone, "openid");
  }

  NumberOnScreen show(String phone, String scope) {
    return NumberOnScreen.read(ask(Map.of("phone_number", phone, "scope", scope)));
  }

  /** Asks for a number to call, whatever comes of it. */
  HttpResponse<String> ask(Map<String, String> form) {
    return Loopback.send(
        Loopback.form(
            URI.create(realm.address() + "/reverse-call/authorize"), withCredentials(form)));
  }

  /** Asks for a number to call, and is refused. */
  TokenAnswer.Refusal askInVain(Map<String, String> form) {
    return (TokenAnswer.Refusal) TokenAnswer.read(ask(form));
  }

  /** Asks for tokens once. */
  TokenAnswer poll(String challengeId) {
    return askForTokens(Map.of("grant_type", GRANT, "challenge_id", challengeId));
  }

  TokenAnswer poll(NumberOnScreen number) {
    return poll(number.challengeId());
  }

  /** Asks for tokens until there are some, or until it is refused for good. */
  TokenAnswer pollToTheEnd(NumberOnScreen number) {
    return await("the end of the polls")
        .atMost(ofSeconds(20))
        .pollDelay(ofSeconds(0))
        .pollInterval(ofSeconds(number.interval()))
        .until(() -> poll(number), PhoneApp::isTheEnd);
  }

  TokenAnswer askForTokens(Map<String, String> form) {
    return TokenAnswer.read(
        Loopback.send(
            Loopback.form(
                URI.create(realm.address() + "/protocol/openid-connect/token"),
                withCredentials(form))));
  }

  /** Tries a password, as it can be guessed without a phone. */
  TokenAnswer logIn(String username, String password) {
    return askForTokens(
        Map.of("grant_type", "password", "username", username, "password", password));
  }

  void allow(boolean allowed) {
    ClientRepresentation client = admin().toRepresentation();
    client.getAttributes().put(ENABLED, Boolean.toString(allowed));
    admin().update(client);
  }

  void requireConsent(boolean required) {
    ClientRepresentation client = admin().toRepresentation();
    client.setConsentRequired(required);
    admin().update(client);
  }

  private ClientResource admin() {
    String id = realm.admin().clients().findByClientId(clientId).get(0).getId();
    return realm.admin().clients().get(id);
  }

  private Map<String, String> withCredentials(Map<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>(form);
    fields.putAll(credentials);
    return fields;
  }

  private static boolean isTheEnd(TokenAnswer answer) {
    return !(answer instanceof TokenAnswer.Refusal refusal)
        || !List.of("authorization_pending", "slow_down").contains(refusal.error());
  }

  /** With the mappers of the demo's client, so that tokens tell of the call. */
  private static ClientRepresentation client(TestRealm realm, String clientId) {
    ClientRepresentation demo = realm.admin().clients().findByClientId(DEMO_DEVICE).get(0);
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setStandardFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(true);
    client.setProtocolMappers(demo.getProtocolMappers());
    client.getProtocolMappers().forEach(mapper -> mapper.setId(null));
    client.setAttributes(Map.of(ENABLED, "true"));
    return client;
  }
}
