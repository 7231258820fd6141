package dev.ringback.records.integration;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.OpaqueToken;
import dev.ringback.authenticator.token.ApiToken;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.records.integration.PairCheck.Accepted;
import dev.ringback.records.integration.PairCheck.Malformed;
import dev.ringback.records.integration.PairCheck.Reason;
import dev.ringback.records.integration.PairCheck.Refused;
import dev.ringback.records.integration.PairCheck.Unauthorized;
import dev.ringback.records.integration.PairCheck.Unknown;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The token pairs of a realm. Nothing about them is cached: the database says what a token is
 * worth, to every node, from the moment that a change is committed.
 *
 * <p>Whoever changes a family holds its API token meanwhile, so that two who do so act one after
 * the other, each seeing all that the other has done.
 */
public final class IntegrationPairs {

  private final KeycloakSession session;
  private final String realm;
  private final PairTable table;

  private IntegrationPairs(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm().getId();
    this.table = PairTable.of(session);
  }

  /** Those of the realm that the request is about. */
  public static IntegrationPairs of(KeycloakSession session) {
    return new IntegrationPairs(session);
  }

  /**
   * Issues a pair, which ends the one that lives on behalf of the same API token.
   *
   * @return empty if that has ended meanwhile
   */
  public Optional<IssuedPair> create(ApiToken authorization) {
    return inTurn(
        authorization.id(),
        (pairs, held) -> {
          pairs.table.endFamily(realm, held.id(), PairEnding.REPLACED);
          return Optional.of(pairs.issue(held));
        });
  }

  /**
   * Issues the successor of a pair, once.
   *
   * @param used whose refresh token was found to be good
   * @return empty if somebody else was faster. If that was by the same refresh token, nobody is
   *     left with a good pair, as none can tell who of the two has stolen it (RFC 9700, section
   *     4.14.2)
   */
  public Optional<IssuedPair> renew(Pair used) {
    return inTurn(
        used.apiToken(),
        (pairs, held) -> {
          if (pairs.table.end(used.id(), PairEnding.REFRESHED)) {
            return Optional.of(pairs.issue(held));
          }
          if (pairs.table.wasRefreshed(used.id())) {
            pairs.table.endFamily(realm, held.id(), PairEnding.FAMILY_ENDED);
          }
          return Optional.empty();
        });
  }

  /**
   * Says what a token is worth now. A refresh token that was used before ends its family.
   *
   * @param needed what it has to be
   * @param presented whatever somebody sent; may be {@code null}
   */
  public PairCheck check(TokenKind needed, String presented) {
    for (TokenKind kind : TokenKind.values()) {
      Optional<OpaqueToken> token = kind.read(presented);
      if (token.isPresent()) {
        return table
            .find(realm, kind, token.get().hash())
            .map(pair -> kind == needed ? judge(pair, kind) : new Refused(pair, Reason.OTHER_KIND))
            .orElseGet(Unknown::new);
      }
    }
    return new Malformed();
  }

  private PairCheck judge(Pair pair, TokenKind kind) {
    if (pair.ending().isPresent()) {
      return new Refused(pair, reason(pair, kind));
    }
    if (pair.isOver(kind, KeycloakClock.CLOCK.instant())) {
      return new Refused(pair, Reason.EXPIRED);
    }
    ApiTokenCheck authorization = ApiTokens.of(session).check(pair.apiToken());
    return authorization instanceof ApiTokenCheck.Accepted accepted
        ? new Accepted(pair, accepted.owner())
        : new Unauthorized(pair, authorization);
  }

  private Reason reason(Pair pair, TokenKind kind) {
    return switch (pair.ending().orElseThrow()) {
      case REPLACED -> Reason.REPLACED;
      case FAMILY_ENDED -> Reason.FAMILY_ENDED;
      case REFRESHED -> kind == TokenKind.REFRESH ? reused(pair) : Reason.REPLACED;
    };
  }

  private Reason reused(Pair pair) {
    renew(pair);
    return Reason.REUSED;
  }

  private IssuedPair issue(ApiToken authorization) {
    Instant now = KeycloakClock.CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    Pair pair =
        new Pair(
            KeycloakModelUtils.generateId(),
            authorization.id(),
            authorization.owner(),
            now,
            now.plus(TokenKind.ACCESS.lifespan()),
            now.plus(TokenKind.REFRESH.lifespan()),
            Optional.empty());
    OpaqueToken access = TokenKind.ACCESS.random();
    OpaqueToken refresh = TokenKind.REFRESH.random();
    table.add(realm, access.hash(), refresh.hash(), pair);
    return new IssuedPair(access.text(), refresh.text(), pair);
  }

  /** In a transaction of its own: what is answered is done, and nobody waits for the answer. */
  private Optional<IssuedPair> inTurn(
      String apiToken, BiFunction<IntegrationPairs, ApiToken, Optional<IssuedPair>> change) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own ->
            ApiTokens.of(own).hold(apiToken) instanceof ApiTokenCheck.Accepted held
                ? change.apply(of(own), held.token())
                : Optional.empty(),
        "changing a token pair");
  }
}
