package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was answered, by the hash of the request. Thread-safe; forgets the oldest answers. */
final class EarlierAnswers {

  private static final int MOST = 100;
  private static final Duration LIFE = Duration.ofHours(24);

  private final Map<String, Earlier> answers = new LinkedHashMap<>();

  private record Earlier(Instant at, Supplier<Reply> answer) {}

  /**
   * @param answer makes the answer up again, always the same
   */
  synchronized void keep(String hash, Instant at, Supplier<Reply> answer) {
    if (answers.size() == MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
    answers.put(hash, new Earlier(at, answer));
  }

  synchronized Optional<Reply> find(String hash, Instant now) {
    return Optional.ofNullable(answers.get(hash))
        .filter(earlier -> now.isBefore(earlier.at().plus(LIFE)))
        .map(earlier -> earlier.answer().get());
  }
}
