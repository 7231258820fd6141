package dev.ringback.benchmark.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.TokenDesk;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.PostgresServer;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** B7: searches of call records, on a PostgreSQL that fills with them. */
public final class RecordScenario implements Scenario {

  private static final int USERS = 100;

  @Override
  public Set<String> questions() {
    return Set.of("B7");
  }

  @Override
  public String title() {
    return "searches of call records";
  }

  @Override
  public void run(Stage stage, Report report) {
    try (PostgresServer postgres = PostgresServer.start();
        Stage ownStage = stage.on(postgres);
        Connection database = postgres.connect()) {
      measure(ownStage, database, report);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not do as it is told", e);
    }
  }

  private static void measure(Stage stage, Connection database, Report report) throws SQLException {
    TestRealm realm = stage.passwordRealm("call-records", RecordScenario::askAsOftenAsYouLike);
    // Who may see every line would have it asked at every search
    realm.component("allo").delete();
    StoredRecords stored =
        new StoredRecords(database, realm.admin().toRepresentation().getId(), source(stage, realm));
    String token = new TokenDesk(stage, realm).issue(reader(realm), "searches", "records:read");
    URI users = URI.create(stage.keycloak().address() + "/admin/realms/call-records/users");
    IntStream.range(0, USERS).forEach(nth -> realm.user("user-" + nth));
    SearchCost cost =
        new SearchCost(
            stage,
            new Searcher(URI.create(realm.address() + "/call-records/records"), () -> token),
            new Searcher(users, stage::adminToken),
            stored,
            report);
    List<Integer> counts = stage.size().records();
    for (int count : counts) {
      stored.growTo(count);
      cost.measure(count);
    }
    cost.compareFewWithMany();
    int most = counts.get(counts.size() - 1);
    cost.measureDepth(most);
    cost.showParameters(most);
  }

  private static String source(Stage stage, TestRealm realm) {
    ComponentRepresentation source = new ComponentRepresentation();
    source.setName("telephony");
    source.setProviderId("ovh");
    source.setProviderType("dev.ringback.records.source.RecordSource");
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    // Nobody links an account, so nobody is asked there
    config.putSingle("endpoint", stage.keycloak().address().toString());
    config.putSingle("applicationKey", "key");
    config.putSingle("applicationSecret", "secret");
    source.setConfig(config);
    try (Response created = realm.admin().components().add(source)) {
      return CreatedResponseUtil.getCreatedId(created);
    }
  }

  /** Sees every line. */
  private static TestUser reader(TestRealm realm) {
    TestUser reader = realm.user("reader");
    UserRepresentation user = reader.admin().toRepresentation();
    user.setAttributes(Map.of("callRecordLines", List.of("*")));
    reader.admin().update(user);
    String client = realm.admin().clients().findByClientId("ringback-records").get(0).getId();
    reader
        .admin()
        .roles()
        .clientLevel(client)
        .add(List.of(realm.admin().clients().get(client).roles().get("read").toRepresentation()));
    return reader;
  }

  private static void askAsOftenAsYouLike(ObjectNode realm) {
    realm.withObject("attributes").put("ringback.records.requestsPerMinute", "0");
  }
}
