package dev.ringback.telephony;

import java.time.Duration;

/**
 * What the server lets a vendor take of it: time, memory, and which networks.
 *
 * @param connectTimeout how long resolving the name may take, how long a connection, and how long
 *     waiting for a free one in the pool
 * @param responseTimeout how long the whole exchange may take, from the call to the last byte
 * @param largestResponse how many bytes of body are read at most
 * @param privateNetworks whether plain http and loopback or private addresses are open; for
 *     development and tests
 */
public record UpstreamPolicy(
    Duration connectTimeout,
    Duration responseTimeout,
    int largestResponse,
    boolean privateNetworks) {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * @throws IllegalArgumentException if a limit is zero or negative, which would mean no limit
   */
  public UpstreamPolicy {
    if (isNotPositive(connectTimeout) || isNotPositive(responseTimeout) || largestResponse <= 0) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /** Two seconds to connect, ten for the exchange, one mebibyte, and public addresses only. */
  public static UpstreamPolicy standard() {
    return new UpstreamPolicy(Duration.ofSeconds(2), Duration.ofSeconds(10), MEBIBYTE, false);
  }

  /** The same limits, with private networks open or closed. */
  public UpstreamPolicy withPrivateNetworks(boolean open) {
    return new UpstreamPolicy(connectTimeout, responseTimeout, largestResponse, open);
  }

  static boolean isNotPositive(Duration limit) {
    return limit.isNegative() || limit.isZero();
  }
}
