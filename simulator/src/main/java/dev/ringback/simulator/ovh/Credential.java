package dev.ringback.simulator.ovh;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A consumer key, and what a customer has made of it.
 *
 * @param id by which the customer and the switches know it
 * @param consumerKey by which the application uses it
 * @param token by which the customer is asked for it
 * @param rules what the application asked for
 * @param redirection where the customer is sent afterwards
 * @param creation when the application asked
 * @param status as far as anybody has decided; its time may be over nevertheless
 * @param login the customer who said yes
 * @param expiration when its time is over; never if empty
 * @param lastUse when it was last used
 */
public record Credential(
    long id,
    String consumerKey,
    String token,
    List<AccessRule> rules,
    Optional<URI> redirection,
    Instant creation,
    CredentialStatus status,
    Optional<String> login,
    Optional<Instant> expiration,
    Optional<Instant> lastUse) {

  public Credential {
    rules = List.copyOf(rules);
  }

  static Credential pending(
      long id, List<AccessRule> rules, Optional<URI> redirection, Instant now) {
    return new Credential(
        id,
        Secrets.next(),
        Secrets.next(),
        rules,
        redirection,
        now,
        CredentialStatus.PENDING_VALIDATION,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What it is good for at this time. */
  CredentialStatus status(Instant now) {
    return expiration.filter(end -> !now.isBefore(end)).isPresent()
        ? CredentialStatus.EXPIRED
        : status;
  }

  boolean isValid(Instant now) {
    return status(now) == CredentialStatus.VALIDATED;
  }

  boolean grants(String method, String path) {
    return path.equals("/auth/currentCredential")
        || path.equals("/auth/logout")
        || rules.stream().anyMatch(rule -> rule.grants(method, path));
  }

  Credential validatedBy(String customer, Optional<Instant> until) {
    return changed(CredentialStatus.VALIDATED, Optional.of(customer), until, lastUse);
  }

  Credential with(CredentialStatus decided) {
    return changed(decided, login, expiration, lastUse);
  }

  Credential usedAt(Instant now) {
    return changed(status, login, expiration, Optional.of(now));
  }

  private Credential changed(
      CredentialStatus decided,
      Optional<String> customer,
      Optional<Instant> until,
      Optional<Instant> used) {
    return new Credential(
        id, consumerKey, token, rules, redirection, creation, decided, customer, until, used);
  }
}
