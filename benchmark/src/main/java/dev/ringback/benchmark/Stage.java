package dev.ringback.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.benchmark.measure.Comparison;
import dev.ringback.benchmark.measure.Cpu;
import dev.ringback.benchmark.measure.Jcmd;
import dev.ringback.benchmark.measure.Load;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.KeycloakServer;
import dev.ringback.testkit.server.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** A server that something is measured on, and what puts load on it. */
public final class Stage implements AutoCloseable {

  /** Of one size from the beginning: a heap that grows under one side would cost that side. */
  static final String HEAP = "1g";

  /** Twice the processors of a small machine: the server is kept busy, and nobody queues long. */
  private static final int PEOPLE_AT_ONCE = 4;

  /** More than are ever needed at once. */
  private static final int CONNECTIONS = 10;

  /** Twice as many as listen at once. */
  private static final int STREAMS = 32;

  private final Size size;
  private final Ringback ringback;
  private final List<ProcessHandle> databases;
  private final Load load = new Load(PEOPLE_AT_ONCE);

  private Stage(Size size, KeycloakOptions options, List<ProcessHandle> databases) {
    this.size = size;
    this.ringback = Ringback.start(options, 0);
    this.databases = databases;
  }

  static Stage open(Size size) {
    return new Stage(size, options("benchmark"), List.of());
  }

  /**
   * Another stage of the same size, with a server of its own on this PostgreSQL. What the database
   * spends counts as the server's, as it does where the database lives in the server.
   */
  public Stage on(PostgresServer postgres) {
    KeycloakOptions options = options("benchmark-postgres").withDatabase(postgres.database());
    for (String bound : List.of("initial", "min", "max")) {
      // Connections that stay: what one has spent is not known any more when it has ended
      options = options.withArgument("--db-pool-%s-size=%d".formatted(bound, CONNECTIONS));
    }
    return new Stage(size, options, List.of(postgres.process()));
  }

  private static KeycloakOptions options(String name) {
    return KeycloakOptions.ofBuild(name)
        .forProduction(HEAP)
        // Browsers say where they are; see HttpBrowser
        .withArgument("--proxy-headers=xforwarded")
        .withArgument("--proxy-trusted-addresses=127.0.0.1")
        // A place is free only when its listener has been told the end
        .withArgument("--spi-realm-restapi-extension--call-records--max-streams=" + STREAMS)
        // All listeners of a measurement are one user at one address
        .withArgument("--spi-realm-restapi-extension--call-records--max-streams-per-user=0")
        .withArgument("--spi-realm-restapi-extension--call-records--max-streams-per-network=0");
  }

  public Size size() {
    return size;
  }

  public KeycloakServer keycloak() {
    return ringback.keycloak();
  }

  String keycloakVersion() {
    return ringback.admin().serverInfo().getInfo().getSystemInfo().getVersion();
  }

  /** An access token for Keycloak's Admin REST API. */
  public String adminToken() {
    return ringback.admin().tokenManager().getAccessTokenString();
  }

  public Load load() {
    return load;
  }

  public Jcmd jcmd() {
    return new Jcmd(keycloak().java());
  }

  public Comparison comparison() {
    return comparison(load);
  }

  /** A comparison under another load than {@link #load}. */
  public Comparison comparison(Load load) {
    List<ProcessHandle> measured = new ArrayList<>(databases);
    measured.add(keycloak().java());
    return new Comparison(new Cpu(measured), load, size.rounds());
  }

  /** A realm where people log in by phone call. */
  public TestRealm phoneRealm(String name, Consumer<ObjectNode> change) {
    TestRealm realm = realm(name, change);
    // All of them call from the same address, and again and again
    realm
        .authenticator("reverse-call")
        .set(
            Map.of(
                "startsPerNumber", "0", "startsPerAddress", "0", "startsPerNumberAnywhere", "0"));
    return realm;
  }

  /** The same realm, but with the browser flow that Keycloak gives to every new realm. */
  public TestRealm passwordRealm(String name, Consumer<ObjectNode> change) {
    return realm(name, change.andThen(json -> json.put("browserFlow", "browser")));
  }

  @Override
  public void close() {
    load.close();
    ringback.close();
  }

  /** Keycloak's default is to store no events; tests have them stored, and that costs. */
  private TestRealm realm(String name, Consumer<ObjectNode> change) {
    TestRealm realm = ringback.realm(name, change);
    RealmEventsConfigRepresentation events = realm.admin().getRealmEventsConfig();
    events.setEventsEnabled(false);
    events.setAdminEventsEnabled(false);
    realm.admin().updateRealmEventsConfig(events);
    return realm;
  }
}
