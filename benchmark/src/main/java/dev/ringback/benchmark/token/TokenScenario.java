package dev.ringback.benchmark.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** B5: checks of API tokens, on a PostgreSQL that fills with them. */
public final class TokenScenario implements Scenario {

  /** Longer than any run: one login's access token is looked at all the time. */
  private static final Duration SESSION = Duration.ofHours(10);

  @Override
  public Set<String> questions() {
    return Set.of("B5");
  }

  @Override
  public String title() {
    return "checks of API tokens";
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
    TestRealm realm = stage.passwordRealm("api-tokens", TokenScenario::letSessionsLast);
    TestUser owner = realm.user("owner");
    StoredTokens tokens =
        new StoredTokens(database, realm.admin().toRepresentation().getId(), owner.id());
    Introspector introspector = Introspector.in(realm);
    CheckCost cost =
        new CheckCost(stage, introspector, tokens, introspector.accessTokenOf(owner), report);
    List<Integer> counts = stage.size().tokens();
    tokens.growTo(counts.get(0));
    cost.warmUp();
    for (int count : counts) {
      tokens.growTo(count);
      cost.measure(count);
    }
    cost.compareFewWithMany();
    cost.measureMisspelt();
    cost.countReads(database);
  }

  private static void letSessionsLast(ObjectNode realm) {
    realm.put("accessTokenLifespan", SESSION.toSeconds());
    realm.put("ssoSessionIdleTimeout", SESSION.toSeconds());
    realm.put("ssoSessionMaxLifespan", SESSION.toSeconds());
  }
}
