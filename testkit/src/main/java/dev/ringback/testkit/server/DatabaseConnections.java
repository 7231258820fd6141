package dev.ringback.testkit.server;

import dev.ringback.testkit.http.Loopback;
import java.net.URI;

/**
 * The connections that a server takes out of its pool. Whoever takes none sends no statement, so
 * that no growth of their number proves more than a count of statements would.
 */
public record DatabaseConnections(URI metrics) {

  /** Keycloak's datasource pool counts it (Agroal, metrics endpoint of the management port). */
  private static final String TAKEN = "agroal_acquire_count_total";

  /** How many are out of the pool now. */
  private static final String IN_USE = "agroal_active_count";

  /**
   * How many times one was taken so far.
   *
   * @throws IllegalStateException if the server does not count
   */
  public long taken() {
    return read(TAKEN);
  }

  /**
   * How many have been taken and not given back.
   *
   * @throws IllegalStateException if the server does not count
   */
  public long inUse() {
    return read(IN_USE);
  }

  private long read(String meter) {
    return Loopback.send(Loopback.to(metrics))
        .body()
        .lines()
        .filter(line -> line.startsWith(meter))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the metrics have no " + meter));
  }
}
