package dev.ringback.records.source.mirror;

import static dev.ringback.records.source.mirror.SomeCalls.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches over some hundred calls, beside the same searches without a database. */
class MirrorSearchTest {

  private static final Visibility ALL =
      new Visibility(true, Set.of(), "nobody", HiddenNumbers.NONE);

  private static final List<MirroredCall> CALLS = SomeCalls.calls(300);
  private static final PlainSearch PLAIN = new PlainSearch(CALLS);

  @AutoClose private static FilledMirrors mirrors;

  @BeforeAll
  static void fillMirrors() {
    mirrors = new FilledMirrors(CALLS);
  }

  @ParameterizedTest
  @EnumSource
  void everySearchFindsWhatItIsToFindPageByPage(Vendor vendor) {
    Random random = new Random(42);
    for (int nth = 0; nth < 40; nth++) {
      RecordQuery query = SomeSearches.query(random);
      Visibility visible = SomeSearches.visibility(random);

      List<String> found = mirrors.allPages(vendor, query, visible, 20 + random.nextInt(60));

      assertThat(found).as("search %d", nth).isEqualTo(PLAIN.find(query, visible));
    }
  }

  @ParameterizedTest
  @EnumSource
  void thousandsOfLinesAndHiddenNumbersAreNoTrouble(Vendor vendor) {
    Set<Party> lines =
        IntStream.range(0, 2_000).mapToObj(SomeCalls::line).collect(Collectors.toUnmodifiableSet());
    Set<PhoneNumber> hidden =
        IntStream.range(5, 1_005)
            .mapToObj(nth -> SomeCalls.caller(nth).number().orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    Visibility visible = new Visibility(false, lines, "nobody", new HiddenNumbers(hidden, "RU"));

    assertThat(mirrors.allPages(vendor, RecordQuery.everything(), visible, 100))
        .isNotEmpty()
        .isEqualTo(PLAIN.find(RecordQuery.everything(), visible));
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatCameThroughTwoLinksIsThereTwice(Vendor vendor) {
    List<CallRecord> page =
        mirrors.page(vendor, RecordQuery.everything(), ALL, Optional.empty(), 1_000);

    assertThat(page).hasSize(400);
    assertThat(page.stream().map(CallRecord::id).distinct()).hasSize(300);
    assertThat(page).isSortedAccordingTo((one, two) -> one.position().compareTo(two.position()));
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsFoundByWhoeverMaySeeIt(Vendor vendor) {
    MirroredCall call = CALLS.get(0);
    String id = id(call);
    Visibility anna = new Visibility(false, Set.of(), "anna", HiddenNumbers.NONE);
    Visibility line = new Visibility(false, Set.of(call.line()), "nobody", HiddenNumbers.NONE);
    Visibility hiding =
        new Visibility(
            true,
            Set.of(),
            "anna",
            new HiddenNumbers(Set.of(call.from().number().orElseThrow()), "RU"));

    assertThat(mirrors.find(vendor, id, anna))
        .isEqualTo(new FoundRecord.Found(PlainSearch.record(call)));
    assertThat(mirrors.find(vendor, id, line)).isInstanceOf(FoundRecord.Found.class);
    assertThat(mirrors.find(vendor, id, hiding)).isInstanceOf(FoundRecord.None.class);
    assertThat(
            mirrors.find(vendor, id, new Visibility(false, Set.of(), "boris", HiddenNumbers.NONE)))
        .isInstanceOf(FoundRecord.None.class);
    assertThat(mirrors.find(vendor, "0123", ALL)).isInstanceOf(FoundRecord.None.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGoneIsInNoListAndRememberedByWhoCouldSeeIt(Vendor vendor) {
    MirrorLink link = new MirrorLink("realm", "ovh", "link-4", "carla");
    MirroredCall call = SomeCalls.call("line/2", 1, new Random(1));
    mirrors.change(vendor, records -> records.add(link, List.of(call)));
    Visibility carla = new Visibility(false, Set.of(), "carla", HiddenNumbers.NONE);

    mirrors.change(vendor, records -> records.bury("link-4", "line/2", List.of(1L), NOON));

    assertThat(mirrors.page(vendor, RecordQuery.everything(), carla, Optional.empty(), 10))
        .isEmpty();
    assertThat(mirrors.find(vendor, id(call), carla)).isInstanceOf(FoundRecord.Gone.class);
    assertThat(
            mirrors.find(
                vendor, id(call), new Visibility(false, Set.of(), "anna", HiddenNumbers.NONE)))
        .isInstanceOf(FoundRecord.None.class);
    mirrors.change(vendor, records -> records.removeOfLink("link-4"));
  }

  private static String id(MirroredCall call) {
    return call.id().recordId("ovh");
  }
}
