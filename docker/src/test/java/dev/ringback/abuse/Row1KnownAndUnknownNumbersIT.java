package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.abuse.Medians.Verdict;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 1: 200 starts with known and 200 with unknown numbers, disabled and locked users
 * among the known, and unverified ones that a call could claim: same status, headers and length,
 * and medians that differ by less than 5 % or 3 ms.
 */
@RingbackTest
@Alone("measures times")
class Row1KnownAndUnknownNumbersIT {

  private static final int PHONES_OF_A_KIND = 50;
  private static final List<Kind> LESS_LUCKY = List.of(Kind.DISABLED, Kind.LOCKED, Kind.UNVERIFIED);
  private static final int FEWEST_ROUNDS = 4;
  private static final int MOST_ROUNDS = 20;

  private static PoolRealm realm;

  /** Whose phone is entered. */
  enum Kind {
    UNKNOWN("+79243600"),
    KNOWN("+79243601"),
    DISABLED("+79243602"),
    LOCKED("+79243603"),
    UNVERIFIED("+79243604");

    private final String block;

    Kind(String block) {
      this.block = block;
    }

    String phone(int number) {
      return block + "%03d".formatted(number);
    }

    String username(int number) {
      return "user-of-" + phone(number).substring(1);
    }
  }

  /** What a start looks like to whoever made it. */
  private record Face(int status, Map<String, List<String>> headers, int length) {

    static Face of(HttpPage page) {
      Map<String, List<String>> headers = new HashMap<>(page.headers().map());
      headers.remove("date");
      headers.computeIfPresent("set-cookie", (name, cookies) -> names(cookies));
      return new Face(page.status(), headers, page.body().length());
    }

    private static List<String> names(List<String> cookies) {
      return cookies.stream().map(cookie -> cookie.replaceFirst("=[^;]*", "")).toList();
    }
  }

  private record Start(HttpPage page, double milliseconds) {}

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm =
        PoolRealm.create(
            ringback,
            "row1-known-and-unknown",
            PoolRealm.ONE,
            json -> {
              Locks.atTheFirstWrongPassword(json);
              addUsers(json);
            });
    // Whether a browser is new for a user must not show before the call either
    realm
        .realm()
        .authenticator("reverse-call")
        .set(Map.of("newDevice", "stepUp", "unknownNumber", "claim", "maximumAge", "30"));
    for (int number = 0; number < PHONES_OF_A_KIND; number++) {
      Locks.lock(realm.realm(), realm.realm().existingUser(Kind.LOCKED.username(number)));
    }
  }

  @Test
  void nobodyLearnsFromAStartWhoHasAnAccount() {
    Map<Kind, Medians> toUnknown = new EnumMap<>(Kind.class);
    int round = 0;
    do {
      measure(round++, toUnknown);
    } while (round < FEWEST_ROUNDS || (isOpen(toUnknown) && round < MOST_ROUNDS));

    assertThat(toUnknown)
        .allSatisfy(
            (kind, medians) ->
                assertThat(medians.verdict()).as("%s: %s", kind, medians).isEqualTo(Verdict.EQUAL));
  }

  @Test
  void thePagesAreTheSameToTheByteButForWhatIsRandom() {
    realm.set("numbers", PoolRealm.MANY);

    assertThat(List.of(Kind.values()))
        .extracting(kind -> realm.begin(kind.phone(0)).lastingText())
        .containsOnly(realm.begin("+79243609999").lastingText());
  }

  /**
   * Each phone once, in random order. The number to call is one for all, and its picture is of one
   * length.
   */
  private static void measure(int round, Map<Kind, Medians> toUnknown) {
    realm.set("numbers", "+7964111%04d".formatted(round));
    Face expected = Face.of(start("+79243609998").page());
    Random dice = new Random(round);
    for (int number = 0; number < PHONES_OF_A_KIND; number++) {
      Kind lessLucky = LESS_LUCKY.get(number % LESS_LUCKY.size());
      List<Kind> order = Arrays.asList(Kind.UNKNOWN, Kind.KNOWN, lessLucky);
      Collections.shuffle(order, dice);
      Map<Kind, Double> times = new EnumMap<>(Kind.class);
      for (Kind kind : order) {
        Start start = start(kind.phone(number));
        assertThat(Face.of(start.page())).as("%s", kind).isEqualTo(expected);
        times.put(kind, start.milliseconds());
      }
      double unknown = times.remove(Kind.UNKNOWN);
      times.forEach(
          (kind, time) ->
              toUnknown.computeIfAbsent(kind, first -> new Medians()).add(unknown, time));
    }
  }

  private static boolean isOpen(Map<Kind, Medians> medians) {
    return medians.values().stream().anyMatch(some -> some.verdict() == Verdict.OPEN);
  }

  private static Start start(String phone) {
    HttpForm form = realm.begin().page().form("reverse-call-phone").fill("phone_number", phone);
    long begun = System.nanoTime();
    HttpPage page = form.submit();
    double milliseconds = (System.nanoTime() - begun) / 1e6;
    assertThat(page.has("#reverse-call-wait")).isTrue();
    return new Start(page, milliseconds);
  }

  private static void addUsers(ObjectNode json) {
    for (Kind kind : List.of(Kind.KNOWN, Kind.DISABLED, Kind.LOCKED, Kind.UNVERIFIED)) {
      for (int number = 0; number < PHONES_OF_A_KIND; number++) {
        ObjectNode user =
            json.withArray("users")
                .addObject()
                .put("username", kind.username(number))
                .put("enabled", kind != Kind.DISABLED);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("phoneNumber").add(kind.phone(number));
        attributes.putArray("phoneNumberVerified").add(Boolean.toString(kind != Kind.UNVERIFIED));
      }
    }
  }
}
