package dev.ringback.authenticator.token;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.OpaqueToken;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenCheck.Ended;
import dev.ringback.authenticator.token.ApiTokenCheck.Ending;
import dev.ringback.authenticator.token.ApiTokenCheck.Malformed;
import dev.ringback.authenticator.token.ApiTokenCheck.Unknown;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The API tokens of a realm. Nothing about them is cached: the database says what a token is worth,
 * to every node, from the moment that a change is committed.
 */
public final class ApiTokens {

  private static final String PREFIX = "rbk_";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ApiTokenTable table;
  private final InstantSource clock;

  private ApiTokens(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.table = ApiTokenTable.of(session);
    this.clock = KeycloakClock.CLOCK;
  }

  /** Those of the realm that the request is about. */
  public static ApiTokens of(KeycloakSession session) {
    return new ApiTokens(session, session.getContext().getRealm());
  }

  /**
   * Issues a token. One for the integration API takes the place of those that the owner has for it
   * under the same comment.
   *
   * @param client through which it is issued; empty if an administrator does it. With the client
   *     the token ends
   * @return the token and its value, which nobody can be shown again
   */
  public IssuedApiToken issue(UserModel owner, ApiTokenTerms terms, Optional<ClientModel> client) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ApiToken token =
        new ApiToken(
            KeycloakModelUtils.generateId(),
            owner.getId(),
            client.map(ClientModel::getId),
            terms.comment(),
            terms.scopes(),
            now,
            now.plus(terms.lifespan()),
            Optional.empty(),
            Optional.empty());
    if (terms.scopes().contains(ApiTokenScope.INTEGRATION)) {
      revokePredecessors(owner, terms.comment());
    }
    OpaqueToken value = OpaqueToken.random(PREFIX);
    table.add(realm.getId(), value.hash(), token);
    return new IssuedApiToken(value.text(), token);
  }

  /** The user's tokens that have not ended, newest first. */
  public List<ApiToken> ofUser(UserModel owner) {
    Instant now = clock.instant();
    return table.ofOwner(realm.getId(), owner.getId()).stream()
        .filter(token -> !token.isOver(now))
        .toList();
  }

  /**
   * Ends one of the user's tokens, at once and on every node.
   *
   * @return whether the user has one of this id that had not ended
   */
  public boolean revoke(UserModel owner, String id) {
    return table.revoke(realm.getId(), owner.getId(), id, clock.instant());
  }

  /**
   * Says what a token is worth now, by one read of the database at most. The realm, its endpoints'
   * own conditions and the token's scopes are the caller's to check.
   *
   * @param presented whatever somebody sent; may be {@code null}
   */
  public ApiTokenCheck verify(String presented) {
    return OpaqueToken.read(PREFIX, presented).map(this::lookUp).orElseGet(Malformed::new);
  }

  /**
   * Says what the token of this id is worth now, to who was given something on its behalf.
   *
   * @param id as {@link ApiToken#id} has it
   */
  public ApiTokenCheck check(String id) {
    return table.findById(realm.getId(), id).map(this::judge).orElseGet(Unknown::new);
  }

  /**
   * The same for who is about to change what was given on its behalf: nobody else holds the token
   * until the transaction of this session ends.
   */
  public ApiTokenCheck hold(String id) {
    return table.hold(realm.getId(), id).map(this::judge).orElseGet(Unknown::new);
  }

  private void revokePredecessors(UserModel owner, String comment) {
    ofUser(owner).stream()
        .filter(token -> token.scopes().contains(ApiTokenScope.INTEGRATION))
        .filter(token -> token.comment().equals(comment))
        .forEach(token -> revoke(owner, token.id()));
  }

  private ApiTokenCheck lookUp(OpaqueToken value) {
    return table.find(realm.getId(), value.hash()).map(this::judge).orElseGet(Unknown::new);
  }

  private ApiTokenCheck judge(ApiToken token) {
    Instant now = clock.instant();
    if (token.isOver(now)) {
      return new Ended(token, token.revoked().isPresent() ? Ending.REVOKED : Ending.EXPIRED);
    }
    if (isClientGone(token)) {
      return new Ended(token, Ending.CLIENT_GONE);
    }
    UserModel owner = session.users().getUserById(realm, token.owner());
    if (owner == null) {
      return new Ended(token, Ending.OWNER_GONE);
    }
    if (!owner.isEnabled()) {
      return new Ended(token, Ending.OWNER_DISABLED);
    }
    if (isTooOld(token, owner)) {
      return new Ended(token, Ending.TOO_OLD);
    }
    LastUse.note(session, token, now);
    return new Accepted(token, owner);
  }

  private boolean isClientGone(ApiToken token) {
    return token
        .client()
        .map(realm::getClientById)
        .map(client -> !client.isEnabled())
        .orElse(token.client().isPresent());
  }

  /**
   * Not-before is when somebody called back all that was issued until then. It is in whole seconds:
   * of what was issued within that second nobody knows whether it was before.
   */
  private boolean isTooOld(ApiToken token, UserModel owner) {
    int notBefore =
        Math.max(realm.getNotBefore(), session.users().getNotBeforeOfUser(realm, owner));
    return token.created().getEpochSecond() <= notBefore;
  }
}
