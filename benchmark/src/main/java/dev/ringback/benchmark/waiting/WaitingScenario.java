package dev.ringback.benchmark.waiting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** B3 and B4, which need the same crowd of people who wait. */
public final class WaitingScenario implements Scenario {

  /** Enough of each kind that all classes are loaded and all pages cached: they are in the base. */
  private static final int PIONEERS = 50;

  /** The challenge's own: for so long it may be finished after its time is up. */
  private static final Duration GRACE = Duration.ofSeconds(61);

  @Override
  public Set<String> questions() {
    return Set.of("B3", "B4");
  }

  @Override
  public String title() {
    return "people who wait for a call";
  }

  @Override
  public void run(Stage stage, Report report) {
    Duration patience = stage.size().patience();
    Duration lifespan = patience.plus(GRACE);
    TestRealm phoneRealm =
        stage.phoneRealm("waiting-by-phone", realm -> waitForReports(realm, lifespan));
    TestRealm passwordRealm =
        stage.passwordRealm("waiting-by-password", realm -> shortenLogins(realm, lifespan));
    phoneRealm
        .authenticator("reverse-call")
        .set(Map.of("ttlSeconds", Long.toString(patience.toSeconds())));
    WaitingPages pages = new WaitingPages(phoneRealm.app("app"));
    Crowd byPhone = new Crowd(stage.load(), pages);
    Crowd byPassword = new Crowd(stage.load(), new LoginPages(passwordRealm.app("app")));
    PollScenario polls = new PollScenario(stage, pages, phoneRealm.address());

    byPhone.growTo(1);
    polls.warmUp();
    polls.measure(1, report);

    byPhone.growTo(PIONEERS);
    byPassword.growTo(PIONEERS);
    HeapScenario heap = new HeapScenario(new Heap(stage.jcmd()), byPhone, byPassword);
    for (int crowd : stage.size().crowds()) {
      heap.measure(crowd, report);
    }
    heap.explain(report);
    polls.measure(stage.size().largestCrowd(), report);
    polls.conclude(report);
    heap.awaitBase(lifespan, report);
    report.note("B3 and B4: the gateway is a `number-pool` of 10,000 numbers.");
    report.note(
        "B3: a login page waits %d s for its person, and so does a number for its call; Keycloak's"
                .formatted(lifespan.toSeconds())
            + " own default is 1800 s. Heap in use is the sum of a class histogram, which is taken"
            + " after a full collection; of five the middle one.");
  }

  /** A pool of one's own numbers: telefon-ip would keep a number for two minutes, whoever waits. */
  private static void waitForReports(ObjectNode realm, Duration lifespan) {
    shortenLogins(realm, lifespan);
    ObjectNode gateway =
        realm
            .withObject("components")
            .putArray("dev.ringback.authenticator.gateway.ReverseCallGateway")
            .addObject()
            .put("name", "pool")
            .put("providerId", "number-pool");
    gateway.putObject("subComponents");
    ObjectNode config = gateway.putObject("config");
    config.putArray("numbers").add("+79640000000-+79640009999");
    config.putArray("secret").add("a secret that nobody signs with");
  }

  /** Both kinds of login are forgotten after the same time, and within the benchmark's. */
  private static void shortenLogins(ObjectNode realm, Duration lifespan) {
    long seconds = lifespan.toSeconds();
    realm.put("accessCodeLifespan", seconds);
    realm.put("accessCodeLifespanLogin", seconds);
    realm.put("accessCodeLifespanUserAction", seconds);
  }
}
