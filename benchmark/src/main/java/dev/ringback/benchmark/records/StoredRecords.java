package dev.ringback.benchmark.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Mirrored call records, made up by the database: through a vendor it would take weeks. A thousand
 * lines, fifty thousand callers; short calls are frequent and long ones rare.
 */
final class StoredRecords {

  static final int LINES = 1_000;

  private static final String INSERT =
      """
      insert into RINGBACK_CALL_RECORD
          (ID, REALM_ID, SOURCE_ID, LINK_ID, OWNER_ID, SERIES, UPSTREAM_NUMBER, RECORD_ID, LINE,
           FROM_PARTY, TO_PARTY, DIRECTION, STARTED_AT, DURATION_SECONDS, RECORDED)
      select gen_random_uuid()::text, ?, ?, 'link', 'nobody', 'line/1', n, md5(n::text), line,
             case when n % 2 = 0 then line else caller end,
             case when n % 2 = 0 then caller else line end,
             case when n % 2 = 0 then 'OUT' else 'IN' end,
             1700000000000 + (n * 104729) % 1000003 * 60000, (random() ^ 4 * 7200)::int, n % 3 = 0
        from (select n, '+33' || (100000000 + (n * 7919) % 1000) line,
                     '+7' || (9240000000 + (n * 31) % 50000) caller
                from generate_series(?::bigint, ?::bigint) n) calls""";

  private static final String PAGE =
      """
      select * from RINGBACK_CALL_RECORD
       where SOURCE_ID = ? and GONE_AT is null and %s
       order by STARTED_AT desc, RECORD_ID desc limit 101""";

  private final Connection database;
  private final String realm;
  private final String source;
  private int count;

  StoredRecords(Connection database, String realm, String source) {
    this.database = database;
    this.realm = realm;
    this.source = source;
  }

  /** Adds as many as are missing, and lets the database look at what it has. */
  void growTo(int wanted) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(INSERT);
        Statement upkeep = database.createStatement()) {
      upkeep.execute("alter table RINGBACK_CALL_RECORD set (autovacuum_enabled = false)");
      insert.setString(1, realm);
      insert.setString(2, source);
      insert.setLong(3, count + 1L);
      insert.setLong(4, wanted);
      insert.executeUpdate();
      count = wanted;
      upkeep.execute("vacuum analyze RINGBACK_CALL_RECORD");
      upkeep.execute("checkpoint");
    }
  }

  static String line(int nth) {
    return "+33" + (100_000_000 + nth);
  }

  /**
   * Reads a page by hand.
   *
   * @param condition of a search, in SQL
   */
  PreparedStatement page(String condition) throws SQLException {
    PreparedStatement page = database.prepareStatement(PAGE.formatted(condition));
    page.setString(1, source);
    return page;
  }

  /** Reads all rows, as whoever wants to show them would. */
  static int read(PreparedStatement page) {
    try (ResultSet rows = page.executeQuery()) {
      int read = 0;
      while (rows.next()) {
        rows.getString("RECORD_ID");
        read++;
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException("the database answers no page", e);
    }
  }

  /**
   * What PostgreSQL does for it, such as {@code Index Scan using idx_ringback_call_record_line}.
   */
  String plan(String condition) throws SQLException {
    try (PreparedStatement explain =
        database.prepareStatement("explain (costs off) " + PAGE.formatted(condition))) {
      explain.setString(1, source);
      List<String> scans = new ArrayList<>();
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          String line = lines.getString(1).strip().replaceFirst("^->\\s*", "");
          if (line.contains("Scan")) {
            scans.add(line.replaceFirst(" on ringback_call_record.*", ""));
          }
        }
      }
      return String.join(", ", scans);
    }
  }
}
