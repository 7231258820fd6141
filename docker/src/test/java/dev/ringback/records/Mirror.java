package dev.ringback.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The mirrored call records of one source, written straight into the table. */
public final class Mirror {

  private static final String INSERT =
      """
      insert into RINGBACK_CALL_RECORD
          (ID, REALM_ID, SOURCE_ID, LINK_ID, OWNER_ID, SERIES, UPSTREAM_NUMBER, RECORD_ID, LINE,
           FROM_PARTY, TO_PARTY, DIRECTION, STARTED_AT, DURATION_SECONDS, RECORDED)
      values (gen_random_uuid()::text, ?, ?, ?, ?, 'line/1', ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final PostgresServer postgres;
  private final String realm;
  private final String source;
  private final AtomicLong number = new AtomicLong();

  Mirror(PostgresServer postgres, String realm, String source) {
    this.postgres = postgres;
    this.realm = realm;
    this.source = source;
  }

  /** A recorded call of a minute that came through a link of this user's. */
  public void add(TestUser owner, String id, String line, String from, String to, String start) {
    add(owner.id(), id, line, from, to, start, 60, true);
  }

  /** The same through the link of somebody whom the realm no longer knows. */
  public void add(String id, String line, String from, String to, String start) {
    add("nobody", id, line, from, to, start, 60, true);
  }

  /** A call of so many seconds; what calls the line comes in. */
  public void add(
      String owner,
      String id,
      String line,
      String from,
      String to,
      String start,
      int seconds,
      boolean recorded) {
    try (Connection database = postgres.connect();
        PreparedStatement insert = database.prepareStatement(INSERT)) {
      insert.setString(1, realm);
      insert.setString(2, source);
      insert.setString(3, UUID.nameUUIDFromBytes((source + owner).getBytes(UTF_8)).toString());
      insert.setString(4, owner);
      insert.setLong(5, number.incrementAndGet());
      insert.setString(6, id);
      insert.setString(7, line);
      insert.setString(8, from);
      insert.setString(9, to);
      insert.setString(10, line.equals(from) ? "OUT" : "IN");
      insert.setLong(11, Instant.parse(start).toEpochMilli());
      insert.setLong(12, seconds);
      insert.setBoolean(13, recorded);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the record cannot be written", e);
    }
  }

  /** The telephone system has removed it. */
  void bury(String id) {
    try (Connection database = postgres.connect();
        PreparedStatement update =
            database.prepareStatement(
                "update RINGBACK_CALL_RECORD set GONE_AT = ? where SOURCE_ID = ? and RECORD_ID = ?")) {
      update.setLong(1, System.currentTimeMillis());
      update.setString(2, source);
      update.setString(3, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the record cannot be buried", e);
    }
  }
}
