package dev.ringback.records.source.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.records.database.RecordsTables;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.SourcePage;
import dev.ringback.telephony.PhoneNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.component.ComponentModel;

/** Searches over some hundred calls, beside the same searches without a database. */
class MirrorSearchTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SERIES = "line/1";

  private static final MirrorLink ANNAS = new MirrorLink("realm", "ovh", "link-1", "anna");
  private static final MirrorLink BORISS = new MirrorLink("realm", "ovh", "link-2", "boris");
  private static final MirrorLink ELSEWHERE = new MirrorLink("other", "ovh-2", "link-3", "anna");

  private static final Visibility ALL = new Visibility(true, Set.of(), "nobody", Set.of());

  private static final List<MirroredCall> CALLS = calls(300);
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void mirror() {
    for (Vendor vendor : Vendor.values()) {
      Vendor.TestDatabase database = vendor.create();
      RecordsTables.createIn(database);
      DATABASES.put(vendor, database.open(CallRecordEntity.class));
      change(vendor, records -> records.add(ANNAS, CALLS.subList(0, 200)));
      change(vendor, records -> records.add(BORISS, CALLS.subList(100, 300)));
      change(vendor, records -> records.add(ELSEWHERE, CALLS));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void everySearchFindsWhatItIsToFindPageByPage(Vendor vendor) {
    Random random = new Random(42);
    for (int nth = 0; nth < 40; nth++) {
      RecordQuery query = query(random);
      Visibility visible = visibility(random);

      List<String> found = allPages(vendor, query, visible, 20 + random.nextInt(60));

      assertThat(found).as("search %d", nth).isEqualTo(expected(query, visible));
    }
  }

  @ParameterizedTest
  @EnumSource
  void thousandsOfLinesAndHiddenNumbersAreNoTrouble(Vendor vendor) {
    Set<Party> lines =
        IntStream.range(0, 2_000)
            .mapToObj(MirrorSearchTest::line)
            .collect(Collectors.toUnmodifiableSet());
    Set<PhoneNumber> hidden =
        IntStream.range(5, 1_005)
            .mapToObj(nth -> caller(nth).number().orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    Visibility visible = new Visibility(false, lines, "nobody", hidden);

    assertThat(allPages(vendor, RecordQuery.everything(), visible, 100))
        .isNotEmpty()
        .isEqualTo(expected(RecordQuery.everything(), visible));
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatCameThroughTwoLinksIsThereTwice(Vendor vendor) {
    List<CallRecord> page = page(vendor, RecordQuery.everything(), ALL, Optional.empty(), 1_000);

    assertThat(page).hasSize(400);
    assertThat(page.stream().map(CallRecord::id).distinct()).hasSize(300);
    assertThat(page).isSortedAccordingTo((one, two) -> one.position().compareTo(two.position()));
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsFoundByWhoeverMaySeeIt(Vendor vendor) {
    MirroredCall call = CALLS.get(0);
    String id = id(call);
    Visibility anna = new Visibility(false, Set.of(), "anna", Set.of());
    Visibility line = new Visibility(false, Set.of(call.line()), "nobody", Set.of());
    Visibility hiding =
        new Visibility(true, Set.of(), "anna", Set.of(call.from().number().orElseThrow()));

    assertThat(find(vendor, id, anna)).isEqualTo(new FoundRecord.Found(record(call)));
    assertThat(find(vendor, id, line)).isInstanceOf(FoundRecord.Found.class);
    assertThat(find(vendor, id, hiding)).isInstanceOf(FoundRecord.None.class);
    assertThat(find(vendor, id, new Visibility(false, Set.of(), "boris", Set.of())))
        .isInstanceOf(FoundRecord.None.class);
    assertThat(find(vendor, "0123", ALL)).isInstanceOf(FoundRecord.None.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGoneIsInNoListAndRememberedByWhoCouldSeeIt(Vendor vendor) {
    MirrorLink link = new MirrorLink("realm", "ovh", "link-4", "carla");
    MirroredCall call = call("line/2", 1, new Random(1));
    change(vendor, records -> records.add(link, List.of(call)));
    Visibility carla = new Visibility(false, Set.of(), "carla", Set.of());

    change(vendor, records -> records.bury("link-4", "line/2", List.of(1L), NOON));

    assertThat(page(vendor, RecordQuery.everything(), carla, Optional.empty(), 10)).isEmpty();
    assertThat(find(vendor, id(call), carla)).isInstanceOf(FoundRecord.Gone.class);
    assertThat(find(vendor, id(call), new Visibility(false, Set.of(), "anna", Set.of())))
        .isInstanceOf(FoundRecord.None.class);
    change(vendor, records -> records.removeOfLink("link-4"));
  }

  private static List<String> allPages(
      Vendor vendor, RecordQuery query, Visibility visible, int limit) {
    List<String> all = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    List<CallRecord> page;
    do {
      page = page(vendor, query, visible, after, limit);
      page.stream().map(CallRecord::id).filter(id -> !all.contains(id)).forEach(all::add);
      after = page.stream().reduce((first, second) -> second).map(CallRecord::position);
    } while (page.size() == limit);
    return all;
  }

  private static List<CallRecord> page(
      Vendor vendor, RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return read(
        vendor, search -> ((SourcePage.Found) search.page(query, visible, after, limit)).records());
  }

  private static FoundRecord find(Vendor vendor, String id, Visibility visible) {
    return read(vendor, search -> search.find(id, visible));
  }

  /** The same without a database. */
  private static List<String> expected(RecordQuery query, Visibility visible) {
    return CALLS.stream()
        .filter(call -> isVisible(call, visible) && isWanted(call, query))
        .map(MirrorSearchTest::record)
        .sorted((one, two) -> one.position().compareTo(two.position()))
        .map(CallRecord::id)
        .toList();
  }

  private static boolean isVisible(MirroredCall call, Visibility visible) {
    int nth = (int) call.id().number();
    boolean own =
        (visible.linksOf().equals("anna") && nth < 200)
            || (visible.linksOf().equals("boris") && nth >= 100);
    Set<Party> hidden = visible.hidden().stream().map(Party::of).collect(Collectors.toSet());
    return (visible.everyLine() || own || visible.lines().contains(call.line()))
        && !hidden.contains(call.from())
        && !hidden.contains(call.to());
  }

  private static boolean isWanted(MirroredCall call, RecordQuery query) {
    boolean named = query.parties().contains(call.from()) || query.parties().contains(call.to());
    return (query.parties().isEmpty() || named != query.excluding())
        && query.shortest().map(least -> call.duration().compareTo(least) >= 0).orElse(true)
        && query.longest().map(most -> call.duration().compareTo(most) <= 0).orElse(true)
        && query.direction().map(call.direction()::equals).orElse(true)
        && query.from().map(from -> !call.start().isBefore(from)).orElse(true)
        && query.until().map(until -> call.start().isBefore(until)).orElse(true)
        && query.recorded().map(recorded -> recorded == call.recorded()).orElse(true);
  }

  private static RecordQuery query(Random random) {
    return new RecordQuery(
        random.nextInt(3) > 0 ? Set.of() : Set.of(caller(random.nextInt(9)), line(2)),
        random.nextInt(3) == 0,
        perhaps(random, Duration.ofSeconds(random.nextInt(60))),
        perhaps(random, Duration.ofSeconds(60 + random.nextInt(60))),
        perhaps(random, random.nextBoolean() ? Direction.IN : Direction.OUT),
        perhaps(random, NOON.plusSeconds(random.nextInt(60))),
        perhaps(random, NOON.plusSeconds(60 + random.nextInt(60))),
        perhaps(random, random.nextBoolean()));
  }

  private static Visibility visibility(Random random) {
    return new Visibility(
        random.nextInt(4) == 0,
        IntStream.range(0, random.nextInt(12))
            .mapToObj(MirrorSearchTest::line)
            .collect(Collectors.toUnmodifiableSet()),
        List.of("anna", "boris", "nobody").get(random.nextInt(3)),
        random.nextInt(3) > 0
            ? Set.of()
            : Set.of(caller(random.nextInt(9)).number().orElseThrow()));
  }

  private static <T> Optional<T> perhaps(Random random, T value) {
    return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
  }

  private static List<MirroredCall> calls(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count).mapToObj(nth -> call(SERIES, nth, random)).toList();
  }

  /** Of few lines and callers, and often at the same second. */
  private static MirroredCall call(String series, int nth, Random random) {
    Party line = line(random.nextInt(20));
    Party other = random.nextInt(9) == 0 ? new Party("anonymous") : caller(random.nextInt(9));
    boolean in = random.nextBoolean();
    return new MirroredCall(
        new UpstreamId(series, nth),
        line,
        in ? other : line,
        in ? line : other,
        in ? Direction.IN : Direction.OUT,
        NOON.plusSeconds(random.nextInt(120)),
        Duration.ofSeconds(random.nextInt(120)),
        random.nextBoolean());
  }

  private static Party line(int nth) {
    return new Party("+33%09d".formatted(100_000_000 + nth));
  }

  private static Party caller(int nth) {
    return new Party("+7%010d".formatted(9_240_000_000L + nth));
  }

  private static CallRecord record(MirroredCall call) {
    return new CallRecordEntity(ANNAS, call).record("telephony");
  }

  private static String id(MirroredCall call) {
    return call.id().recordId("ovh");
  }

  private static <T> T read(Vendor vendor, Function<MirrorSearch, T> question) {
    ComponentModel source = new ComponentModel();
    source.setId("ovh");
    source.setName("telephony");
    try (EntityManager database = DATABASES.get(vendor).createEntityManager()) {
      return question.apply(new MirrorSearch(database, source));
    }
  }

  private static void change(Vendor vendor, Consumer<MirroredRecords> change) {
    try (EntityManager database = DATABASES.get(vendor).createEntityManager()) {
      database.getTransaction().begin();
      change.accept(new MirroredRecords(database));
      database.getTransaction().commit();
    }
  }
}
