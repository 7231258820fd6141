package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Flood;
import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** R19: a million distinct numbers of one host leave nothing on the heap when their time is up. */
public final class NumbersScenario implements Scenario {

  private static final int LIMIT = 60;

  /** So long a start counts for its host's limit; no number waits longer for its call. */
  private static final Duration LIFESPAN = Duration.ofMinutes(10);

  @Override
  public Set<String> questions() {
    return Set.of("R19");
  }

  @Override
  public String title() {
    return "distinct numbers of one host";
  }

  @Override
  public void run(Stage stage, Report report) {
    TestRealm realm = stage.phoneRealm("distinct-numbers", unchanged -> {});
    realm
        .authenticator("reverse-call")
        .set(Map.of("startsPerAddress", Integer.toString(LIMIT), "startsPerNumber", "10"));
    try (Flood flood = new Flood(realm.address())) {
      stage.load().repeat(LIMIT, flood);
      HeapBase base = new HeapBase(new Heap(stage.jcmd()));

      long began = System.nanoTime();
      stage.load().repeat(stage.size().numbers(), flood);
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      report.add(turnedAway(flood, took));
      report.add(base.awaitReturn("R19", took.compareTo(LIFESPAN) < 0 ? LIFESPAN : Duration.ZERO));
    }
  }

  private static Finding turnedAway(Flood flood, Duration took) {
    double windows = Math.ceil(1.0 * took.toSeconds() / LIFESPAN.toSeconds());
    long most = LIMIT * (1 + (long) windows);
    return new Finding(
        "R19",
        "distinct numbers of one host that were let through, of " + Figures.count(flood.answered()),
        Figures.count(flood.letThrough()),
        "",
        Figures.count(flood.letThrough()),
        "≤ " + Figures.count(most),
        flood.letThrough() <= most);
  }
}
