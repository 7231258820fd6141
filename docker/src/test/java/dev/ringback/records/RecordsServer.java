package dev.ringback.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.account.LenientRealm;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.PostgresServer;
import dev.ringback.token.TokenDesk;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A Keycloak on a PostgreSQL, into whose mirror of call records tests write by themselves. */
public final class RecordsServer implements AutoCloseable {

  private static final String SOURCE = "telephony";

  private final PostgresServer postgres = PostgresServer.start();
  private final Ringback ringback =
      Ringback.start(KeycloakOptions.ofBuild("records").withDatabase(postgres.database()), 0);

  /** A realm that protects itself from nobody, without any record source. */
  public TestRealm realm(String name) {
    return realm(name, unchanged -> {});
  }

  /** The same, with another change to the realm's JSON. */
  public TestRealm realm(String name, Consumer<ObjectNode> change) {
    return LenientRealm.create(ringback, name, change);
  }

  /** Adds a record source to a realm, and opens its mirror. */
  public Mirror mirror(TestRealm realm) {
    ComponentRepresentation source = new ComponentRepresentation();
    source.setName(SOURCE);
    source.setProviderId("ovh");
    source.setProviderType("dev.ringback.records.source.RecordSource");
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.putSingle("endpoint", ringback.simulator().address() + "/1.0");
    config.putSingle("applicationKey", "key");
    config.putSingle("applicationSecret", "secret");
    source.setConfig(config);
    try (Response created = realm.admin().components().add(source)) {
      return new Mirror(
          postgres,
          realm.admin().toRepresentation().getId(),
          CreatedResponseUtil.getCreatedId(created));
    }
  }

  /** The vendors that its realms call. */
  public Simulator simulator() {
    return ringback.simulator();
  }

  /** What Keycloak writes into, for tests that look behind it. */
  public PostgresServer postgres() {
    return postgres;
  }

  public TokenDesk desk(TestRealm realm) {
    return TokenDesk.of(ringback, realm);
  }

  @Override
  public void close() {
    ringback.close();
    postgres.close();
  }
}
