package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.alloincognito.api.AlloApi;
import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.Tokens;
import java.time.Instant;
import java.util.Optional;

/**
 * What one node asks of the vendor while it has the lease, outside of any transaction. A refresh is
 * tried once: if its answer is lost, nobody knows which tokens are good. Then a pair is created
 * instead, which needs nothing to be known.
 *
 * @param authorizationToken creates a pair at any time
 * @param refreshToken if there is one that is certainly good
 */
record Renewal(AlloApi api, String authorizationToken, Optional<String> refreshToken) {

  /**
   * What came of it.
   *
   * @param reply to the last question
   * @param asked when that was asked
   * @param created whether that was for the first pair of a family
   * @param lost why the refresh that came before it failed, if there was one
   */
  record Outcome(
      AlloReply<Tokens> reply, Instant asked, boolean created, Optional<AlloFailure> lost) {

    /** Whether the refresh token that there was is as good as before. */
    boolean hasUsedNothing() {
      return !created
          && reply instanceof Failed<Tokens> failed
          && (failed.isBecause(Kind.UNSENT) || failed.isBecause(Kind.BUSY));
    }
  }

  Outcome ask() {
    return refreshToken.map(this::refreshed).orElseGet(() -> created(Optional.empty()));
  }

  private Outcome refreshed(String token) {
    Instant asked = KeycloakClock.CLOCK.instant();
    Outcome outcome = new Outcome(api.refresh(token), asked, false, Optional.empty());
    return outcome.reply() instanceof Failed<Tokens> failed && !outcome.hasUsedNothing()
        ? created(Optional.of(failed.failure()))
        : outcome;
  }

  private Outcome created(Optional<AlloFailure> lost) {
    Instant asked = KeycloakClock.CLOCK.instant();
    return new Outcome(api.create(authorizationToken), asked, true, lost);
  }

  /** No token. */
  @Override
  public String toString() {
    return refreshToken.isPresent() ? "refresh" : "create";
  }
}
