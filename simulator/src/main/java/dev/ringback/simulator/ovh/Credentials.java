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

  Optional<Credential> validate(String consumerKey, String login, Optional<Duration> validity) {
    return change(
        consumerKey,
        credential -> credential.validatedBy(login, validity.map(clock.instant()::plus)));
  }

  Optional<Credential> end(String consumerKey, CredentialStatus as) {
    return change(consumerKey, credential -> credential.with(as));
  }

  Optional<Credential> use(String consumerKey) {
    return change(consumerKey, credential -> credential.usedAt(clock.instant()));
  }

  private Optional<Credential> change(String consumerKey, UnaryOperator<Credential> change) {
    return Optional.ofNullable(
        byConsumerKey.computeIfPresent(consumerKey, (key, before) -> change.apply(before)));
  }
}
