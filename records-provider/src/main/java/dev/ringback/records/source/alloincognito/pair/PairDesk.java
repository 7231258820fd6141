package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.RealmSeal;
import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.records.source.alloincognito.api.AlloSettings;
import dev.ringback.records.source.alloincognito.api.Tokens;
import dev.ringback.records.source.alloincognito.pair.Access.Denied;
import dev.ringback.records.source.alloincognito.pair.Access.Granted;
import dev.ringback.records.source.alloincognito.pair.Renewal.Outcome;
import dev.ringback.records.source.alloincognito.pair.Turn.Ours;
import dev.ringback.records.source.alloincognito.pair.Turn.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Where the pair of a source is written down, within one transaction. */
final class PairDesk {

  /** Two programs with one authorization token would end each other's pairs without end. */
  static final Duration BETWEEN_CREATIONS = Duration.ofMinutes(10);

  private static final AlloFailure TAKEN =
      new AlloFailure(
          Kind.TOKENS_TAKEN,
          "Another program uses the authorization token of Allo Incognito too, and has ended the"
              + " tokens that this server had.");

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ComponentModel component;
  private final AlloSettings settings;
  private final AlloPairTable pairs;
  private final RealmSeal seal;
  private final PairEvents events;

  PairDesk(KeycloakSession session, RealmModel realm, ComponentModel component) {
    this.session = session;
    this.realm = realm;
    this.component = component;
    settings = new AlloSettings(component);
    pairs = AlloPairTable.of(session);
    seal = RealmSeal.of(session, realm);
    events = new PairEvents(session, realm, component);
  }

  /** Access with the pair that there is, if it is good. */
  Optional<Granted> access() {
    return pairs.find(component.getId()).flatMap(this::access);
  }

  /**
   * What came of somebody else's renewal.
   *
   * @param refused the generation that the vendor has refused, if that is why
   * @return empty if it is not over
   */
  Optional<Access> renewed(OptionalLong refused) {
    return pairs.find(component.getId()).flatMap(row -> renewed(row, refused));
  }

  /** Sees to it that there is a row. */
  void open() {
    if (pairs.find(component.getId()).isEmpty()) {
      pairs.add(realm.getId(), component.getId());
    }
  }

  /**
   * Takes the lease.
   *
   * @param refused the generation that the vendor has just refused, if that is why
   * @return empty if somebody else has it
   */
  Optional<Turn> begin(Lease lease, OptionalLong refused) {
    return pairs
        .take(lease, KeycloakClock.CLOCK.instant())
        .map(
            row -> {
              Turn turn = turn(row, refused);
              if (turn instanceof Settled) {
                row.release();
              }
              return turn;
            });
  }

  /**
   * Keeps what came of it, and gives the lease back.
   *
   * @return empty if somebody else has the lease by now
   */
  Optional<Access> end(Lease lease, Outcome outcome) {
    return pairs
        .held(lease)
        .map(
            row -> {
              outcome.lost().ifPresent(events::lost);
              Access access =
                  outcome.reply() instanceof Said<Tokens> said
                      ? keep(row, said.value(), outcome)
                      : fail(row, ((Failed<Tokens>) outcome.reply()).failure(), outcome);
              row.release();
              return access;
            });
  }

  private Turn turn(AlloPairEntity row, OptionalLong refused) {
    Instant now = KeycloakClock.CLOCK.instant();
    boolean isRefused = isRefused(row, refused);
    Optional<Access> renewed = renewed(row, refused);
    if (renewed.isPresent()) {
      return new Settled(renewed.get());
    }
    Instant earliest = row.created().plus(BETWEEN_CREATIONS);
    if (isRefused && now.isBefore(earliest)) {
      row.lose(TAKEN, earliest);
      events.taken(TAKEN);
      return new Settled(new Denied(TAKEN));
    }
    Optional<String> refresh =
        row.sealedRefresh(now).filter(unused -> !isRefused).flatMap(this::opened);
    row.uses();
    return new Ours(
        new Renewal(
            settings.api(session, realm, Optional.empty()),
            settings.authorizationToken(session),
            refresh));
  }

  private Optional<Access> renewed(AlloPairEntity row, OptionalLong refused) {
    Instant now = KeycloakClock.CLOCK.instant();
    return access(row)
        .filter(good -> !isRefused(row, refused) && !row.isDue(now))
        .<Access>map(good -> good)
        .or(() -> row.rests(now).map(Denied::new));
  }

  private static boolean isRefused(AlloPairEntity row, OptionalLong refused) {
    return refused.isPresent() && refused.getAsLong() == row.generation();
  }

  private Access keep(AlloPairEntity row, Tokens tokens, Outcome outcome) {
    row.keep(sealed(tokens.access()), sealed(tokens.refresh()), tokens, outcome.asked());
    if (outcome.created()) {
      row.wasCreated(outcome.asked());
    }
    return new Granted(tokens.access(), row.generation());
  }

  private Access fail(AlloPairEntity row, AlloFailure failure, Outcome outcome) {
    if (outcome.hasUsedNothing()) {
      row.hasNotUsed();
    }
    if (failure.kind() == AlloFailure.Kind.BUSY) {
      // Nothing of the vendor's, and over in a moment
      return new Denied(failure);
    }
    row.fail(failure, KeycloakClock.CLOCK.instant());
    if (row.hasFailedOnce()) {
      events.none(failure);
    }
    return new Denied(failure);
  }

  private Optional<Granted> access(AlloPairEntity row) {
    return row.sealedAccess(KeycloakClock.CLOCK.instant())
        .flatMap(this::opened)
        .map(token -> new Granted(token, row.generation()));
  }

  private String sealed(String token) {
    return seal.seal(token, component.getId());
  }

  /** Empty if the realm has lost the key; a new pair is created then. */
  private Optional<String> opened(String token) {
    return seal.open(token, component.getId());
  }
}
