package dev.ringback.benchmark.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * API tokens of one user, written straight into the table: through the server it would take hours.
 * Each was used a moment ago, so that no check has to note its use.
 */
final class StoredTokens {

  private static final int BATCH = 10_000;

  /** Prime, so that checks go round all tokens without going from row to row. */
  private static final int STRIDE = 7919;

  private static final String INSERT =
      """
      insert into RINGBACK_API_TOKEN
          (ID, TOKEN_HASH, REALM_ID, USER_ID, SCOPES, CREATED_AT, EXPIRES_AT, LAST_USED_AT)
      select gen_random_uuid()::text, hash, ?, ?, 'records:read', ?, ?, ? from unnest(?) hash""";

  private final Connection database;
  private final String realm;
  private final String owner;
  private final AtomicInteger turn = new AtomicInteger();
  private int count;

  StoredTokens(Connection database, String realm, String owner) {
    this.database = database;
    this.realm = realm;
    this.owner = owner;
  }

  /** Adds as many as are missing, and lets the database look at what it has. */
  void growTo(int wanted) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(INSERT);
        Statement upkeep = database.createStatement()) {
      // It would begin whenever it likes, in the midst of a measurement
      upkeep.execute("alter table RINGBACK_API_TOKEN set (autovacuum_enabled = false)");
      while (count < wanted) {
        int next = Math.min(count + BATCH, wanted);
        insert(insert, count, next);
        count = next;
      }
      upkeep.execute("vacuum analyze RINGBACK_API_TOKEN");
      upkeep.execute("checkpoint");
    }
  }

  /** Number of one of them; the next one every time. */
  int next() {
    return (int) ((long) turn.getAndIncrement() * STRIDE % count);
  }

  private void insert(PreparedStatement insert, int from, int to) throws SQLException {
    Instant now = Instant.now();
    String[] hashes =
        IntStream.range(from, to)
            .mapToObj(TokenText::of)
            .map(StoredTokens::hash)
            .toArray(String[]::new);
    insert.setString(1, realm);
    insert.setString(2, owner);
    insert.setLong(3, now.toEpochMilli());
    insert.setLong(4, now.plus(Duration.ofDays(1)).toEpochMilli());
    insert.setLong(5, now.toEpochMilli());
    insert.setArray(6, database.createArrayOf("text", hashes));
    insert.executeUpdate();
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
