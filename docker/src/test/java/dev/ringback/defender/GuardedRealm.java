package dev.ringback.defender;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import java.util.Map;
import java.util.stream.IntStream;

/** A realm whose guard is on, its surfaces, and its administrator. */
record GuardedRealm(PoolRealm pool, DefenderAdmin admin) {

  /** A guard as strict as it is by default. */
  static GuardedRealm create(Ringback ringback, String name) {
    PoolRealm pool = PoolRealm.create(ringback, name, PoolRealm.MANY);
    GuardedRealm realm = new GuardedRealm(pool, DefenderAdmin.of(ringback, pool.realm()));
    return realm.with("failures", 10);
  }

  /** Sets one of the attributes {@code ringback.defender.…}. */
  GuardedRealm with(String setting, int value) {
    pool.realm().setAttributes(Map.of("ringback.defender." + setting, Integer.toString(value)));
    return this;
  }

  /** So many wrong secrets, on one surface after the other. */
  void fail(int times) {
    IntStream.range(0, times).forEach(nth -> wrong(Surface.ALL.get(nth % Surface.ALL.size())));
  }

  int wrong(Surface surface) {
    return surface.wrong().applyAsInt(pool);
  }

  int right(Surface surface) {
    return surface.right().applyAsInt(pool);
  }

  /** Whether the right secret is accepted. */
  boolean admits() {
    return right(Surface.INBOUND_CALLS) == Surface.INBOUND_CALLS.success();
  }
}
