package dev.ringback.allo;

import dev.ringback.simulator.alloincognito.Contract;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets time pass for the tokens of a realm's source. The vendor's clock can be moved on; the
 * servers' cannot, so that what they have written down becomes as much older instead.
 */
final class Passage {

  private static final String AGE =
      """
      update RINGBACK_ALLO_PAIR
      set CREATED_AT = CREATED_AT - ?, ACCESS_UNTIL = ACCESS_UNTIL - ?,
          REFRESH_UNTIL = REFRESH_UNTIL - ?, DUE_AT = DUE_AT - ?
      where REALM_ID = ?""";

  private static final String ROWS =
      "select coalesce(SEALED_ACCESS, '') from RINGBACK_ALLO_PAIR where REALM_ID = ?";

  private final PostgresServer postgres;
  private final Contract pbx;
  private final String realm;

  private Passage(PostgresServer postgres, Contract pbx, String realm) {
    this.postgres = postgres;
    this.pbx = pbx;
    this.realm = realm;
  }

  static Passage in(TestRealm realm, PostgresServer postgres) {
    return new Passage(postgres, realm.alloIncognito(), realm.admin().toRepresentation().getId());
  }

  void passes(Duration time) {
    pbx.behave(pbx.behaviour().withClockAhead(pbx.behaviour().clockAhead().plus(time)));
    try (Connection database = postgres.connect();
        PreparedStatement update = database.prepareStatement(AGE)) {
      for (int column = 1; column <= 4; column++) {
        update.setLong(column, time.toMillis());
      }
      update.setString(5, realm);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the row does not age", e);
    }
  }

  /** What the database has of the access token; empty if there is no row. */
  String keptAccess() {
    try (Connection database = postgres.connect();
        PreparedStatement query = database.prepareStatement(ROWS)) {
      query.setString(1, realm);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the row cannot be read", e);
    }
  }
}
