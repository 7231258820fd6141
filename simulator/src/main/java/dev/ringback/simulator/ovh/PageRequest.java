package dev.ringback.simulator.ovh;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Request;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which whole objects of a list a client wants, told in headers.
 *
 * @param number which page, from 1
 * @param size how many objects a page has
 * @param sort the field to sort by; by id if empty
 * @param descending whether the largest comes first
 * @param filters what an object has to be like
 */
record PageRequest(
    int number, int size, Optional<String> sort, boolean descending, List<PageFilter> filters) {

  private static final String MODE = "CachedObjectList-Pages";
  private static final int USUAL_SIZE = 1_000;
  private static final int LARGEST_SIZE = 50_000;

  static boolean isMadeBy(Request request) {
    return request.header("X-Pagination-Mode").filter(MODE::equals).isPresent();
  }

  static PageRequest of(Request request) {
    return new PageRequest(
        number(request, "X-Pagination-Number", 1),
        Math.min(number(request, "X-Pagination-Size", USUAL_SIZE), LARGEST_SIZE),
        request.header("X-Pagination-Sort"),
        request.header("X-Pagination-Sort-Order").filter("DESC"::equals).isPresent(),
        request.header("X-Pagination-Filter").map(PageRequest::filters).orElse(List.of()));
  }

  /**
   * The page that is wanted of these objects.
   *
   * @param <T> what they are
   * @param <R> what is told of them, as JSON objects
   */
  <T, R> Page<R> page(List<T> all, Function<T, R> telling) {
    if (sort.isEmpty() && filters.isEmpty()) {
      return Page.of(all, number, size).map(telling);
    }
    Stream<Told<R>> told =
        all.stream()
            .map(telling)
            .map(object -> new Told<>(object, Json.tree(object)))
            .filter(object -> filters.stream().allMatch(filter -> filter.fits(object.members())));
    return Page.of(sorted(told).map(Told::object).toList(), number, size);
  }

  private <T> Stream<Told<T>> sorted(Stream<Told<T>> objects) {
    if (sort.isEmpty()) {
      return objects;
    }
    Comparator<Told<T>> order =
        Comparator.comparing(object -> object.members().path(sort.get()), PageFilter.ORDER);
    return objects.sorted(descending ? order.reversed() : order);
  }

  private static List<PageFilter> filters(String header) {
    return Arrays.stream(header.split("&"))
        .flatMap(text -> PageFilter.parse(text).stream())
        .toList();
  }

  private static int number(Request request, String header, int usual) {
    return request
        .header(header)
        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElse(usual);
  }

  private record Told<T>(T object, JsonNode members) {}
}
