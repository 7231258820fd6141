package dev.ringback.records.source.ovh.api;

import java.util.Optional;
import java.util.function.Function;

/** What came of a question to OVH. */
public sealed interface OvhReply<T> {

  /** OVH's answer. */
  record Said<T>(T value) implements OvhReply<T> {}

  /** None, and why. */
  record Failed<T>(OvhFailure failure) implements OvhReply<T> {}

  /** The same answer read as something else; a failure if it cannot be read so. */
  default <R> OvhReply<R> as(Function<T, Optional<R>> reading) {
    if (this instanceof Said<T> said) {
      return reading
          .apply(said.value())
          .<OvhReply<R>>map(Said::new)
          .orElseGet(() -> new Failed<>(unexpected()));
    }
    return new Failed<>(((Failed<T>) this).failure());
  }

  private static OvhFailure unexpected() {
    return OvhFailure.of(
        OvhFailure.Kind.UNEXPECTED, "OVH's answer is not what its documents describe.");
  }
}
