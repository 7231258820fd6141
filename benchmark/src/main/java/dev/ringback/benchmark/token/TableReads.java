package dev.ringback.benchmark.token;

import dev.ringback.benchmark.measure.Pause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How often PostgreSQL has read a table so far, by its own statistics.
 *
 * @param ofAllTables by an index or from end to end, whichever table of Keycloak's or Ringback's
 * @param byHash of the API tokens, by the index on the hash
 */
record TableReads(long ofAllTables, long byHash) {

  /** Connections that have gone idle report within ten seconds what they did. */
  private static final Duration REPORTED = Duration.ofSeconds(11);

  /** Nodes look there for each other, whatever else goes on. */
  private static final String QUERY =
      """
      select (select sum(seq_scan + coalesce(idx_scan, 0)) from pg_stat_user_tables
               where relname <> 'jgroups_ping'),
             (select idx_scan from pg_stat_user_indexes
               where indexrelname = 'idx_ringback_api_token_hash')""";

  /** All that was read until now. */
  static TableReads of(Connection database) throws SQLException {
    Pause.of(REPORTED);
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return new TableReads(row.getLong(1), row.getLong(2));
    }
  }

  TableReads since(TableReads before) {
    return new TableReads(ofAllTables - before.ofAllTables, byHash - before.byHash);
  }
}
