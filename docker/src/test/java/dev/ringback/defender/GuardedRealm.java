package dev.ringback.defender;

import dev.ringback.account.AccountApp;
import dev.ringback.integration.IntegrationApp;
import dev.ringback.pbx.PbxApp;
import dev.ringback.pool.PoolRealm;
import dev.ringback.records.RecordsApp;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.AuthcallsRole;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * A realm whose guard is on, and whoever has a secret there.
 *
 * @param program exchanges API tokens
 * @param apiToken one that may be exchanged, that may ask for numbers and for token pairs
 */
record GuardedRealm(PoolRealm pool, DefenderAdmin admin, Program program, String apiToken) {

  private static final String ANNA = "anna";

  /** A guard as strict as it is by default. */
  static GuardedRealm create(Ringback ringback, String name) {
    PoolRealm pool = PoolRealm.create(ringback, name, PoolRealm.MANY);
    TestRealm realm = pool.realm();
    leaveUsersAlone(realm);
    new AuthcallsRole(realm).grant(realm.existingUser(ANNA));
    String apiToken =
        TokenDesk.of(ringback, realm)
            .issue(realm.existingUser(ANNA), "records:read", "authcalls", "integration")
            .value();
    return new GuardedRealm(
            pool, DefenderAdmin.of(ringback, realm), Program.of(realm, "program"), apiToken)
        .with("failures", 10);
  }

  /** Keycloak's own protection of users would refuse the right password, too. */
  private static void leaveUsersAlone(TestRealm realm) {
    RealmRepresentation change = new RealmRepresentation();
    change.setBruteForceProtected(false);
    realm.admin().update(change);
  }

  /** Sets one of the attributes {@code ringback.defender.…}. */
  GuardedRealm with(String setting, int value) {
    pool.realm().setAttributes(Map.of("ringback.defender." + setting, Integer.toString(value)));
    return this;
  }

  /** So many wrong passwords, on one surface after the other. */
  void fail(int times) {
    fail(times, Surface.PASSWORDS);
  }

  /** So many wrong secrets, on one of these surfaces after the other. */
  void fail(int times, List<Surface> surfaces) {
    IntStream.range(0, times).forEach(nth -> wrong(surfaces.get(nth % surfaces.size())));
  }

  /** Exchanges an API token; gives the HTTP status. */
  int exchange(String token) {
    return program.exchange(token) instanceof TokenAnswer.Refusal refusal ? refusal.status() : 200;
  }

  /** Asks for a number with an API token in the path; gives the HTTP status. */
  int askForNumber(String token) {
    URI action =
        URI.create(
            pool.realm().address()
                + "/authcalls/"
                + token
                + "/reverse_auth_phone_get?phone=89243555100");
    return Loopback.send(Loopback.to(action)).statusCode();
  }

  /** Logs Anna in to her account for call records; gives the HTTP status. */
  int logIn(String password) {
    return AccountApp.of(pool.realm()).login(ANNA, password).statusCode();
  }

  /** Logs Anna in by way of a PBX's action API; gives the HTTP status. */
  int logInToPbx(String password) {
    return PbxApp.of(pool.realm()).logIn(ANNA, password).statusCode();
  }

  /** Creates a pair of the integration API; gives the HTTP status. */
  int createPair(String token) {
    return IntegrationApp.of(pool.realm()).create(token).statusCode();
  }

  /** Searches call records with an API token; gives the HTTP status. */
  int search(String token) {
    return RecordsApp.of(pool.realm(), token).search("").statusCode();
  }

  int wrong(Surface surface) {
    return surface.wrong().applyAsInt(this);
  }

  int right(Surface surface) {
    return surface.right().applyAsInt(this);
  }

  /** Whether the right password is accepted. */
  boolean admits() {
    return right(Surface.ACCOUNT_LOGIN) == Surface.ACCOUNT_LOGIN.success();
  }

  /**
   * A wrong password, by way of a proxy that ends TLS and names this host: 401 if the host is
   * admitted, 403 if it is blocked.
   */
  int knock(String host) {
    return knock("X-Forwarded-For", host);
  }

  /** The same by way of a proxy that names the host in another header. */
  int knock(String header, String host) {
    URI surface = URI.create(pool.realm().address() + "/call-records/auth/login");
    String guess = "{\"user\":\"anna\",\"password\":\"guessed\"}";
    return Loopback.send(
            Loopback.json(surface, guess).header(header, host).header("X-Forwarded-Proto", "https"))
        .statusCode();
  }
}
