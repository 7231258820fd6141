package dev.ringback.simulator.ovh;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param number which page, from 1
 * @param size how many objects a full page has
 * @param elements how many objects all pages have together
 */
record Page<T>(List<T> objects, int number, int size, int elements) {

  static <T> Page<T> of(List<T> all, int number, int size) {
    List<T> objects = all.stream().skip((number - 1L) * size).limit(size).toList();
    return new Page<>(objects, number, size, all.size());
  }

  /** The same page of what is told of its objects. */
  <R> Page<R> map(Function<T, R> telling) {
    return new Page<>(objects.stream().map(telling).toList(), number, size, elements);
  }

  /** How many pages there are. */
  int pages() {
    return (elements + size - 1) / size;
  }
}
