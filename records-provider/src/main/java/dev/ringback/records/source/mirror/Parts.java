package dev.ringback.records.source.mirror;

import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A search in parts, each of which an index has in the order of records: the first page of each is
 * read without looking at anything else. Of "this line, or that one, or what I have linked" no
 * database reads the newest hundred without sorting all there are. A record may be in several
 * parts.
 */
final class Parts {

  /** Lines that are parts of their own; of more, the newest calls are looked through. */
  private static final int FEW = 8;

  private Parts() {}

  /** The conditions of each part. */
  static List<Consumer<Conditions>> of(RecordQuery query, Visibility visible) {
    List<Consumer<Conditions>> ends = ends(query);
    return whose(visible).flatMap(one -> ends.stream().map(one::andThen)).toList();
  }

  private static Stream<Consumer<Conditions>> whose(Visibility visible) {
    if (visible.everyLine()) {
      return Stream.of(any -> {});
    }
    Stream<Consumer<Conditions>> lines =
        visible.lines().size() > FEW
            ? Stream.of(part -> part.ofLines(visible.lines()))
            : visible.lines().stream().map(line -> part -> part.ofLines(Set.of(line)));
    return Stream.concat(Stream.of(part -> part.owned(visible.linksOf())), lines);
  }

  private static List<Consumer<Conditions>> ends(RecordQuery query) {
    return query.parties().isEmpty() || query.excluding()
        ? List.of(any -> {})
        : List.of(part -> part.from(query.parties()), part -> part.to(query.parties()));
  }
}
