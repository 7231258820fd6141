package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.runtel.Account;
import dev.ringback.simulator.runtel.Platform;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestComponent;
import dev.ringback.testkit.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A realm, and a simulated PBX of its own that checks the passwords of its users. */
final class Office {

  static final String PASSWORD = "what only the PBX knows";

  private static final String FEDERATION = "office";

  /** A client that may log people in at the token endpoint. */
  private static final String PROGRAM = "program";

  private final TestRealm realm;
  private final Platform pbx;

  private Office(TestRealm realm, Platform pbx) {
    this.realm = realm;
    this.pbx = pbx;
  }

  static Office create(Ringback ringback, String name) {
    return create(ringback, name, Map.of());
  }

  /** The same, with further settings of the federation. */
  static Office create(Ringback ringback, String name, Map<String, List<String>> settings) {
    TestRealm realm = LenientRealm.create(ringback, name);
    Platform pbx = ringback.simulator().runtel().platform(name);
    ComponentRepresentation federation = federation(FEDERATION, pbx.baseUrl().toString(), settings);
    try (Response created = realm.admin().components().add(federation)) {
      assertThat(created.getStatus()).isEqualTo(201);
    }
    realm.admin().clients().create(passwordClient()).close();
    return new Office(realm, pbx);
  }

  private static ClientRepresentation passwordClient() {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(PROGRAM);
    client.setPublicClient(true);
    client.setDirectAccessGrantsEnabled(true);
    return client;
  }

  static ComponentRepresentation federation(
      String name, String baseUrl, Map<String, List<String>> settings) {
    ComponentRepresentation federation = new ComponentRepresentation();
    federation.setName(name);
    federation.setProviderId("runtel-pbx");
    federation.setProviderType("org.keycloak.storage.UserStorageProvider");
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.putSingle("baseUrl", baseUrl);
    config.putAll(settings);
    federation.setConfig(config);
    return federation;
  }

  TestRealm realm() {
    return realm;
  }

  Platform pbx() {
    return pbx;
  }

  TestComponent federation() {
    return realm.component(FEDERATION);
  }

  /** Somebody whom the PBX knows and the realm has never seen. */
  Account hires(String login) {
    Account account = Account.of(login, PASSWORD, "Alexej Example");
    pbx.keep(account);
    return account;
  }

  PbxApp program() {
    return PbxApp.of(realm);
  }

  /** A login at Keycloak's own token endpoint. */
  HttpResponse<String> askForTokens(String login, String password) {
    return Loopback.send(tokenRequest(login, password));
  }

  /** The same on another machine. */
  HttpResponse<String> askForTokens(String ipAddress, String login, String password) {
    return Loopback.send(tokenRequest(login, password).header("X-Forwarded-For", ipAddress));
  }

  /** The statuses of that many logins at once, all with the right password. */
  List<Integer> logInTogether(int crowd, String login) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(() -> askForTokens(login, PASSWORD)))
        .limit(crowd)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .map(HttpResponse::statusCode)
        .toList();
  }

  /** A login to the account of call records. */
  HttpResponse<String> logInToAccount(String login, String password) {
    return Loopback.send(
        Loopback.json(
            URI.create(realm.address() + "/call-records/auth/login"),
            "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(login, password)));
  }

  /** Enters login and password on the page of an app that is opened. */
  static HttpPage enter(PhoneLogin login, String name, String password) {
    return enter(login, "Username and password", name, password);
  }

  /**
   * The same on a page in any language.
   *
   * @param way what the page calls the login by password
   */
  static HttpPage enter(PhoneLogin login, String way, String name, String password) {
    return login
        .tryAnotherWay(way)
        .page()
        .form("kc-form-login")
        .fill("username", name)
        .fill("password", password)
        .submit();
  }

  /** The users of that name that the realm's administrator finds. */
  List<UserRepresentation> found(String username) {
    return realm.admin().users().searchByUsername(username, true);
  }

  /** How often the PBX was asked about a password. */
  long questions() {
    return pbx.requests().stream().filter(request -> request.action().equals("auth")).count();
  }

  private HttpRequest.Builder tokenRequest(String login, String password) {
    return Loopback.form(
        URI.create(realm.address() + "/protocol/openid-connect/token"),
        Map.of(
            "grant_type",
            "password",
            "client_id",
            PROGRAM,
            "username",
            login,
            "password",
            password));
  }
}
