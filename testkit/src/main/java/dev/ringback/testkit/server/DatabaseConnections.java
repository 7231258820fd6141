package dev.ringback.testkit.server;

import dev.ringback.testkit.http.Loopback;
import java.net.URI;

/**
 * How often a server has taken a connection out of its pool. Whoever takes none sends no statement,
 * so that no growth of this counter proves more than a count of statements would.
 */
public record DatabaseConnections(URI metrics) {

  /** Keycloak's datasource pool counts it (Agroal, metrics endpoint of the management port). */
  private static final String COUNTER = "agroal_acquire_count_total";

  /**
   * The count so far.
   *
   * @throws IllegalStateException if the server does not count
   */
  public long taken() {
    return Loopback.send(Loopback.to(metrics))
        .body()
        .lines()
        .filter(line -> line.startsWith(COUNTER))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the metrics have no " + COUNTER));
  }
}
