package dev.ringback.records.source.alloincognito;

import static dev.ringback.records.record.Queries.begun;
import static dev.ringback.records.record.Queries.parties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.SourcePage;
import dev.ringback.records.source.SourcePage.Found;
import dev.ringback.records.source.SourcePage.Unavailable;
import dev.ringback.records.source.alloincognito.api.HistoryQuestion;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSearchTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Visibility EVERYTHING =
      new Visibility(true, Set.of(), "anna", HiddenNumbers.NONE);

  private final PlayedPbx pbx = new PlayedPbx(MOSCOW, 5_000);

  @Test
  void callsOfManyYearsAreFoundWithAFewQuestions() {
    pbx.ring(NOW.minus(Duration.ofDays(8_000)));
    pbx.ring(NOW.minusSeconds(1));

    assertThat(starts(all(pbx, 10)))
        .containsExactly(NOW.minusSeconds(1), NOW.minus(Duration.ofDays(8_000)));
    assertThat(pbx.asked).hasSizeLessThan(8);
  }

  @Test
  void aPageThatIsFullAsksForNoMore() {
    pbx.ring(NOW.minusSeconds(1));
    pbx.ring(NOW.minusSeconds(2));

    page(RecordQuery.everything(), EVERYTHING, Optional.empty(), 2);

    assertThat(pbx.asked).hasSize(1);
  }

  /** Two years with both ends of summer time, and several calls in one second. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void everyCallIsOnExactlyOnePageWhateverTheClockShows(int limit) {
    PlayedPbx berlin = new PlayedPbx(ZoneId.of("Europe/Berlin"), 5_000);
    Random random = new Random(limit);
    Instant autumn = Instant.parse("2026-10-25T01:00:00Z");
    for (int number = 0; number < 150; number++) {
      berlin.ring(autumn.minusSeconds(random.nextInt(3 * 3_600)).plusSeconds(3_600));
    }
    for (int number = 0; number < 150; number++) {
      berlin.ring(NOW.minusSeconds(60L * random.nextInt(600_000)));
    }

    List<CallRecord> found = all(berlin, limit);

    assertThat(found).hasSize(300).doesNotHaveDuplicates();
    assertThat(found.stream().map(CallRecord::position)).isSorted();
  }

  @Test
  void aCallIsFoundInEverySecondWhateverFractionOfOneTheSearchBeginsIn() {
    for (int minute = 0; minute < 30 * 60; minute++) {
      pbx.ring(NOW.minus(Duration.ofMinutes(minute)));
    }
    CallSearch search = new CallSearch(pbx.contract(), () -> NOW.plusMillis(500));

    SourcePage page = search.page(RecordQuery.everything(), EVERYTHING, Optional.empty(), 2_000);

    assertThat(((Found) page).records()).hasSize(30 * 60);
  }

  @Test
  void aPeriodMayEndWithinASecond() {
    pbx.ring(NOW);

    RecordQuery within = begun(NOW.minusMillis(500), NOW.plusMillis(500));

    assertThat(page(within, EVERYTHING, Optional.empty(), 10))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(starts(found.records())).containsExactly(NOW));
  }

  @Test
  void anAnswerThatIsTooLongIsAskedForInShorterParts() {
    PlayedPbx busy = new PlayedPbx(MOSCOW, 10);
    for (int number = 0; number < 100; number++) {
      busy.ring(NOW.minusSeconds(number));
    }

    assertThat(all(busy, 15)).hasSize(100);
  }

  @Test
  void moreCallsInOneSecondThanAnybodyReadsAreNotKeptSilentAbout() {
    PlayedPbx broken = new PlayedPbx(MOSCOW, 1);
    broken.ring(NOW);
    broken.ring(NOW);

    RecordQuery upToNow = begun(NOW.minus(Duration.ofDays(9)), NOW.plusSeconds(1));

    assertThat(page(broken, upToNow, EVERYTHING, Optional.empty(), 10))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable -> assertThat(unavailable.failure().reason()).isEqualTo("too_long"));
  }

  @Test
  void aSearchThatWouldTakeTooLongAsksForAShorterPeriod() {
    PlayedPbx busy = new PlayedPbx(MOSCOW, 600);
    for (int hour = 0; hour < 24 * 100; hour++) {
      for (int call = 0; call < 22; call++) {
        busy.ring(NOW.minus(Duration.ofHours(hour)).minusSeconds(call));
      }
    }
    RecordQuery nobody = parties(false, new Party("+33123456789"));

    assertThat(page(busy, nobody, EVERYTHING, Optional.empty(), 10))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable ->
                assertThat(unavailable.failure().explanation()).contains("a shorter period"));
    assertThat(busy.asked).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void aVendorThatIsSlowIsNotWaitedForWithoutEnd() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW);
    InstantSource slow = () -> time.getAndUpdate(now -> now.plusSeconds(8));

    SourcePage page =
        new CallSearch(pbx.contract(), slow)
            .page(RecordQuery.everything(), EVERYTHING, Optional.empty(), 10);

    assertThat(page).isInstanceOf(Unavailable.class);
    assertThat(pbx.asked).hasSize(2);
  }

  @Test
  void linesThatNobodyMaySeeAreNotEvenAskedFor() {
    pbx.ring(NOW.minusSeconds(1));
    Visibility nothing =
        new Visibility(false, Set.of(PlayedPbx.CALLER), "anna", HiddenNumbers.NONE);

    assertThat(page(RecordQuery.everything(), nothing, Optional.empty(), 10))
        .isEqualTo(new Found(List.of()));
    assertThat(pbx.asked).isEmpty();
  }

  @Test
  void whoIsHiddenAndWhoIsNotMeantIsLeftOutHere() {
    pbx.ring(NOW.minusSeconds(1));
    Visibility hiding =
        new Visibility(
            true,
            Set.of(),
            "anna",
            new HiddenNumbers(Set.of(new PhoneNumber("+79161234567")), "RU"));

    assertThat(page(RecordQuery.everything(), hiding, Optional.empty(), 10))
        .isEqualTo(new Found(List.of()));
    assertThat(page(parties(false, new Party("+33123456789")), EVERYTHING, Optional.empty(), 10))
        .isEqualTo(new Found(List.of()));
  }

  @Test
  void whatTheVendorCanFilterItIsAskedTo() {
    RecordQuery query =
        new RecordQuery(
            Set.of(),
            false,
            Optional.of(Duration.ofSeconds(5)),
            Optional.of(Duration.ofSeconds(60)),
            Optional.of(Direction.OUT),
            Optional.of(NOW.minusSeconds(60)),
            Optional.of(NOW),
            Optional.of(true));

    page(query, EVERYTHING, Optional.empty(), 10);

    assertThat(pbx.asked)
        .containsExactly(
            new HistoryQuestion(
                List.of("74951234567"),
                "2026-11-22 14:59:00",
                "2026-11-22 14:59:59",
                1,
                5L,
                60L,
                1,
                null));
  }

  @Test
  void aVendorWhoseClockIsAheadHidesNoCall() {
    pbx.ring(NOW.plusSeconds(3_600));

    assertThat(all(pbx, 10)).hasSize(1);
  }

  private SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return page(pbx, query, visible, after, limit);
  }

  private static SourcePage page(
      PlayedPbx pbx, RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return new CallSearch(pbx.contract(), () -> NOW).page(query, visible, after, limit);
  }

  private static List<CallRecord> all(PlayedPbx pbx, int limit) {
    List<CallRecord> all = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    List<CallRecord> page;
    do {
      page = ((Found) page(pbx, RecordQuery.everything(), EVERYTHING, after, limit)).records();
      all.addAll(page);
      after = page.stream().reduce((first, last) -> last).map(CallRecord::position);
    } while (page.size() == limit);
    return all;
  }

  private static List<Instant> starts(List<CallRecord> records) {
    return records.stream().map(CallRecord::start).toList();
  }
}
