package dev.ringback.defender;

import dev.ringback.pool.PoolRealm;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A surface that takes a secret.
 *
 * @param wrong asks with a wrong one; gives the HTTP status
 * @param right asks with the right one
 * @param success what the right one is answered, as long as the host is not blocked
 */
record Surface(
    String name, ToIntFunction<PoolRealm> wrong, ToIntFunction<PoolRealm> right, int success) {

  private static final String CALLER = "+79243555100";
  private static final String DIALLED = "+79641110000";
  private static final String GUESSED = "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCwgbm90IG91cnM=";

  static final Surface INBOUND_CALLS =
      new Surface(
          "inbound calls",
          realm -> realm.pbx().withSecret(GUESSED).call(CALLER, DIALLED).statusCode(),
          realm -> realm.pbx().call(CALLER, DIALLED).statusCode(),
          204);

  /** All there are: a further one is a further line. */
  static final List<Surface> ALL = List.of(INBOUND_CALLS);

  @Override
  public String toString() {
    return name;
  }
}
