package dev.ringback.authenticator.token;

import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/**
 * The API token from which an access token was born. The user session in which that happens lives
 * as long as its request; the access token lives on, and is worth what its origin is worth.
 *
 * @param id of the API token
 * @param comment its owner's note
 */
public record ApiTokenOrigin(String id, String comment) {

  private static final String ID = "ringback.api-token.id";
  private static final String COMMENT = "ringback.api-token.comment";

  public static ApiTokenOrigin of(ApiToken token) {
    return new ApiTokenOrigin(token.id(), token.comment());
  }

  /** The origin of what is made in this session; empty if that is no API token. */
  public static Optional<ApiTokenOrigin> in(UserSessionModel userSession) {
    return read(userSession.getNotes());
  }

  /** The origin of an access token that lives; empty if it was born of no API token. */
  public static Optional<ApiTokenOrigin> of(KeycloakSession session, String accessTokenId) {
    return Optional.ofNullable(store(session).get(key(session, accessTokenId)))
        .flatMap(ApiTokenOrigin::read);
  }

  /** Notes it for what is made in this session. */
  public void noteIn(UserSessionModel userSession) {
    notes().forEach(userSession::setNote);
  }

  /** Notes it for as long as the access token lives, for every node. */
  public void noteFor(KeycloakSession session, String accessTokenId, Duration lifespan) {
    store(session).put(key(session, accessTokenId), lifespan.toSeconds() + 1, notes());
  }

  private static RealmStore store(KeycloakSession session) {
    return RealmStore.of(session, session.getContext().getRealm());
  }

  private Map<String, String> notes() {
    return Map.of(ID, id, COMMENT, comment);
  }

  private static Optional<ApiTokenOrigin> read(Map<String, String> notes) {
    return Optional.ofNullable(notes.get(ID)).map(id -> new ApiTokenOrigin(id, notes.get(COMMENT)));
  }

  private static String key(KeycloakSession session, String accessTokenId) {
    return "ringback:"
        + session.getContext().getRealm().getId()
        + ":born-of-api-token:"
        + accessTokenId;
  }
}
