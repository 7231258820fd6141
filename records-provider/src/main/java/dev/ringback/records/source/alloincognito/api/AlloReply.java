package dev.ringback.records.source.alloincognito.api;

/** What came of a question to Allo Incognito. */
public sealed interface AlloReply<T> {

  /** The answer. */
  record Said<T>(T value) implements AlloReply<T> {}

  /** None, and why. */
  record Failed<T>(AlloFailure failure) implements AlloReply<T> {

    /** Whether this is why. */
    public boolean isBecause(AlloFailure.Kind kind) {
      return failure.kind() == kind;
    }
  }

  /** There is none. */
  static <T> AlloReply<T> failed(AlloFailure.Kind kind, String explanation) {
    return new Failed<>(new AlloFailure(kind, explanation));
  }
}
