package dev.ringback.simulator.ovh;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The consumer keys of an application. Thread-safe. */
final class Credentials {

  private static final long FIRST_ID = 86_210_001;

  private final Clock clock;
  private final AtomicLong ids = new AtomicLong(FIRST_ID);
  private final Map<String, Credential> byConsumerKey = new ConcurrentHashMap<>();

  Credentials(Clock clock) {
    this.clock = clock;
  }

  Credential ask(List<AccessRule> rules, Optional<URI> redirection) {
    Credential asked =
        Credential.pending(ids.getAndIncrement(), rules, redirection, clock.instant());
    byConsumerKey.put(asked.consumerKey(), asked);
    return asked;
  }

  Optional<Credential> find(String consumerKey) {
    return Optional.ofNullable(byConsumerKey.get(consumerKey));
  }

  /** What a customer is still to decide. */
  Optional<Credential> pending(String token) {
    return byConsumerKey.values().stream()
        .filter(credential -> credential.token().equals(token))
        .filter(credential -> credential.status() == CredentialStatus.PENDING_VALIDATION)
        .findFirst();
  }

  List<Credential> all() {
    return byConsumerKey.values().stream().sorted(Comparator.comparing(Credential::id)).toList();
  }

  void validate(String consumerKey, String login, Optional<Duration> validity) {
    change(
        consumerKey,
        credential -> credential.validatedBy(login, validity.map(clock.instant()::plus)));
  }

  void end(String consumerKey, CredentialStatus as) {
    change(consumerKey, credential -> credential.with(as));
  }

  void use(String consumerKey) {
    change(consumerKey, credential -> credential.usedAt(clock.instant()));
  }

  /**
   * @throws IllegalArgumentException if nobody asked for this consumer key
   */
  private void change(String consumerKey, UnaryOperator<Credential> change) {
    Credential changed =
        byConsumerKey.computeIfPresent(consumerKey, (key, before) -> change.apply(before));
    if (changed == null) {
      throw new IllegalArgumentException("No such consumer key");
    }
  }
}
