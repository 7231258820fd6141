package dev.ringback.benchmark.waiting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.util.Map;

/** B3 and B4, which need the same crowd of people who wait. */
public final class WaitingScenario {

  /** Enough of each kind that all classes are loaded and all pages cached: they are in the base. */
  private static final int PIONEERS = 50;

  /** The challenge's own: for so long it may be finished after its time is up. */
  private static final Duration GRACE = Duration.ofSeconds(61);

  private final Stage stage;

  public WaitingScenario(Stage stage) {
    this.stage = stage;
  }

  /** Measures, and writes down what came of it. */
  public void run(Report report) {
    TestRealm phoneRealm = stage.phoneRealm("waiting-by-phone", this::waitForReports);
    TestRealm passwordRealm = stage.passwordRealm("waiting-by-password", this::shortenLogins);
    phoneRealm
        .authenticator("reverse-call")
        .set(Map.of("ttlSeconds", Long.toString(stage.size().patience().toSeconds())));
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
    heap.awaitBase(lifespan(), report);
    report.note("B3 and B4: the gateway is a `number-pool` of 10,000 numbers.");
    report.note(
        "B3: a login page waits %d s for its person, and so does a number for its call; Keycloak's"
                .formatted(lifespan().toSeconds())
            + " own default is 1800 s. Heap in use is the sum of a class histogram, which is taken"
            + " after a full collection; of five the middle one.");
  }

  /** A pool of one's own numbers: telefon-ip would keep a number for two minutes, whoever waits. */
  private void waitForReports(ObjectNode realm) {
    shortenLogins(realm);
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
  private void shortenLogins(ObjectNode realm) {
    long seconds = lifespan().toSeconds();
    realm.put("accessCodeLifespan", seconds);
    realm.put("accessCodeLifespanLogin", seconds);
    realm.put("accessCodeLifespanUserAction", seconds);
  }

  private Duration lifespan() {
    return stage.size().patience().plus(GRACE);
  }
}
