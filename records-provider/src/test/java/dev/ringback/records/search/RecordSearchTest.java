package dev.ringback.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.search.SearchResult.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordSearchTest {

  private static final Visibility ALL = new Visibility(true, Set.of(), "anna", HiddenNumbers.NONE);

  @Test
  void recordsOfAllSourcesStandInOneOrder() {
    RecordSearch search =
        search(PlayedSource.of("one", "a@5", "b@3", "c@1"), PlayedSource.of("two", "d@4", "e@3"));

    assertThat(ids(page(search, Optional.empty(), 10))).containsExactly("a", "d", "e", "b", "c");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    RecordSearch search =
        search(
            PlayedSource.of("one", "a@5", "b@5", "c@5", "d@2"),
            PlayedSource.of("two", "e@5", "f@4", "g@2"));
    List<String> all = new ArrayList<>();

    Optional<Position> after = Optional.empty();
    do {
      Page page = page(search, after, 2);
      all.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());

    assertThat(all).containsExactly("e", "c", "b", "a", "f", "g", "d");
  }

  @Test
  void aFullPageThatIsTheLastSaysSo() {
    RecordSearch search = search(PlayedSource.of("one", "a@5", "b@3"));

    assertThat(page(search, Optional.empty(), 2).next()).isEmpty();
  }

  @Test
  void oneRecordThatCameThroughManyLinksIsOne() {
    RecordSearch search =
        search(
            PlayedSource.of("one", "a@5", "a@5", "a@5", "a@5", "b@3"),
            PlayedSource.of("two", "a@5", "c@1"));

    Page page = page(search, Optional.empty(), 2);

    assertThat(ids(page)).containsExactly("a", "b");
    assertThat(ids(page(search, page.next(), 2))).containsExactly("c");
  }

  @Test
  void aSourceIsReadNoFurtherThanThePageNeeds() {
    PlayedSource old = PlayedSource.of("old", "a@1", "b@2", "c@3");
    PlayedSource fresh = PlayedSource.of("fresh", "d@11", "e@12", "f@13");

    page(search(old, fresh), Optional.empty(), 2);

    assertThat(old.pages()).containsExactly(3);
    assertThat(fresh.pages()).containsExactly(3);
  }

  @Test
  void aPageIsNeverSilentlyShort() {
    PlayedSource silent = PlayedSource.of("silent", "a@1").silentAfter(0);
    PlayedSource fallingSilent =
        PlayedSource.of("falling", "a@1", "a@1", "a@1", "b@0").silentAfter(1);

    assertThat(
            search(PlayedSource.of("one", "b@3"), silent)
                .page(RecordQuery.everything(), ALL, Optional.empty(), 2))
        .isInstanceOfSatisfying(
            SearchResult.Unavailable.class,
            trouble -> assertThat(trouble.source()).isEqualTo("silent"));
    assertThat(search(fallingSilent).page(RecordQuery.everything(), ALL, Optional.empty(), 2))
        .isInstanceOf(SearchResult.Unavailable.class);
  }

  @Test
  void aRealmWithoutSourcesHasNoRecords() {
    assertThat(page(search(), Optional.empty(), 10))
        .isEqualTo(new Page(List.of(), Optional.empty()));
    assertThat(search().find("a", ALL)).isEqualTo(new LookUp.None());
  }

  @Test
  void aRecordIsFoundWhereverItIs() {
    RecordSearch search =
        search(PlayedSource.of("one", "a@5").silentAfter(0), PlayedSource.of("two", "b@3"));

    assertThat(search.find("b", ALL))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.source().name()).isEqualTo("two"));
    assertThat(search(PlayedSource.of("one"), PlayedSource.of("two")).find("gone", ALL))
        .isEqualTo(new LookUp.Gone());
  }

  @Test
  void nobodySaysThatThereIsNoneWhileASourceIsSilent() {
    RecordSearch search = search(PlayedSource.of("one"), PlayedSource.of("two").silentAfter(0));

    assertThat(search.find("b", ALL)).isInstanceOf(LookUp.Unavailable.class);
  }

  private static RecordSearch search(PlayedSource... sources) {
    return new RecordSearch(List.of(sources));
  }

  private static Page page(RecordSearch search, Optional<Position> after, int limit) {
    return (Page) search.page(RecordQuery.everything(), ALL, after, limit);
  }

  private static List<String> ids(Page page) {
    return page.records().stream().map(CallRecord::id).toList();
  }
}
