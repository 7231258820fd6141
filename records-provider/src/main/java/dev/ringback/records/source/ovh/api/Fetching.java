package dev.ringback.records.source.ovh.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How several records are fetched. OVH documents one request for each; its own manager, and others
 * after it, do with fewer in two ways. Neither is promised, so each has a next best.
 */
public enum Fetching {

  /** The numbers joined by commas in the path: {@code [{"key":1,"value":{…},"error":null}]}. */
  BATCH {
    @Override
    Question question(String path, Collection<Long> numbers) {
      return Question.get("records_batch", path + "/" + joined(numbers))
          .with(Map.of("X-Ovh-Batch", ","));
    }

    @Override
    Optional<List<OvhRecord>> read(JsonNode json) {
      return json.isArray() && all(json).allMatch(entry -> entry.has("value"))
          ? Optional.of(
              all(json).flatMap(entry -> OvhRecord.read(entry.path("value")).stream()).toList())
          : Optional.empty();
    }
  },

  /** The list itself, asked for as whole objects with these numbers. */
  FILTER {
    @Override
    Question question(String path, Collection<Long> numbers) {
      return Question.get("records_filter", path)
          .with(
              Map.of(
                  "X-Pagination-Mode",
                  "CachedObjectList-Pages",
                  "X-Pagination-Size",
                  Integer.toString(numbers.size()),
                  "X-Pagination-Filter",
                  "id:in=" + joined(numbers),
                  // The list was asked for a moment ago, and may be older than its newest record
                  "Pragma",
                  "no-cache"));
    }

    @Override
    Optional<List<OvhRecord>> read(JsonNode json) {
      return json.isArray() && all(json).allMatch(JsonNode::isObject)
          ? Optional.of(all(json).flatMap(entry -> OvhRecord.read(entry).stream()).toList())
          : Optional.empty();
    }
  },

  /** One by one, as documented. */
  SINGLE {
    @Override
    Question question(String path, Collection<Long> numbers) {
      return Question.get("record", path + "/" + joined(numbers));
    }

    @Override
    Optional<List<OvhRecord>> read(JsonNode json) {
      return OvhRecord.read(json).map(List::of);
    }
  };

  private static final int MOST_AT_ONCE = 100;

  /** How many records one request may ask for. */
  public int most() {
    return this == SINGLE ? 1 : MOST_AT_ONCE;
  }

  /** What to try when this does not work; {@link #SINGLE} always does. */
  public Fetching nextBest() {
    return this == BATCH ? FILTER : SINGLE;
  }

  /**
   * @param path of the list of records
   */
  abstract Question question(String path, Collection<Long> numbers);

  /** The records in an answer that is of this kind; those that nobody can read are left out. */
  abstract Optional<List<OvhRecord>> read(JsonNode json);

  private static String joined(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
