package dev.ringback.benchmark.login;

import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Flood;
import dev.ringback.benchmark.measure.Latencies;
import dev.ringback.benchmark.measure.Load;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** R20: how long somebody takes to log in while one host floods the server with starts. */
public final class FloodScenario implements Scenario {

  private static final int STARTS_PER_SECOND = 1_000;
  private static final int LIMIT = 60;
  private static final double GOAL = 2;
  private static final double P99 = 0.99;

  @Override
  public Set<String> questions() {
    return Set.of("R20");
  }

  @Override
  public String title() {
    return "logins beside a flood of starts";
  }

  @Override
  public void run(Stage stage, Report report) {
    TestRealm realm = stage.phoneRealm("flood", People::moveInto);
    realm.authenticator("reverse-call").set(Map.of("startsPerAddress", Integer.toString(LIMIT)));
    try (Vendor vendor = Vendor.start();
        Load oneByOne = new Load(1)) {
      realm.component("telefon-ip").set("baseUrl", vendor.baseUrl().toString());
      PhoneLogin login =
          new PhoneLogin(realm.app("app"), new People(), vendor, browsersAllOverTheWorld());
      oneByOne.repeat(stage.size().loginsPerRound(), login);
      Latencies alone = new Latencies(login);
      Latencies beside = new Latencies(login);

      oneByOne.repeat(stage.size().loginsPerRound(), alone);
      try (Flood flood = new Flood(realm.address())) {
        flood.rise(STARTS_PER_SECOND);
        oneByOne.repeat(stage.size().loginsPerRound(), beside);
        report.add(finding(alone, beside, flood));
      }
    }
    report.note(
        "R20: whole logins, one after the other, each from a host of its own; %s starts a second"
                .formatted(Figures.count(STARTS_PER_SECOND))
            + " from one more host, as an app without a browser starts them. The load comes from"
            + " the same machine, and takes its share of it.");
  }

  private static Finding finding(Latencies alone, Latencies beside, Flood flood) {
    double ratio = beside.quantile(P99) / alone.quantile(P99);
    return new Finding(
        "R20",
        "99 of 100 logins beside %.0f starts a second, of which %d were let through"
            .formatted(flood.perSecond(), flood.letThrough()),
        "%.0f ms".formatted(beside.quantile(P99)),
        "%.0f ms alone".formatted(alone.quantile(P99)),
        Figures.ratio(ratio),
        "≤ " + Figures.ratio(GOAL),
        ratio <= GOAL && flood.letThrough() <= LIMIT);
  }

  private static Supplier<HttpBrowser> browsersAllOverTheWorld() {
    AtomicInteger hosts = new AtomicInteger();
    return () -> {
      int host = hosts.getAndIncrement();
      return HttpBrowser.at("10.1.%d.%d".formatted(host / 250, host % 250));
    };
  }
}
