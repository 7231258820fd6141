package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.MinuteCount;
import dev.ringback.authenticator.limit.MinuteCount.Tally;
import dev.ringback.authenticator.store.RealmStore;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.ErrorRepresentation;

/** How often an administrator may have the vendors of a realm asked whether they work. */
final class CheckLimit {

  private static final int MOST_A_MINUTE = 20;

  private final KeycloakSession session;
  private final RealmModel realm;

  CheckLimit(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Counts one check.
   *
   * @throws WebApplicationException 429 if it is one too many
   */
  void count(UserModel administrator) {
    Tally tally = take("ringback:" + realm.getId() + ":check:" + administrator.getId());
    if (!tally.isWithin()) {
      ErrorRepresentation error = new ErrorRepresentation();
      error.setErrorMessage("Too many checks; see Retry-After.");
      throw new WebApplicationException(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, tally.untilNext().toSeconds())
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(error)
              .build());
    }
  }

  private Tally take(String name) {
    return RealmStore.inOwnTransaction(
        session,
        "counting a check",
        store -> new MinuteCount(store, name, MOST_A_MINUTE, KeycloakClock.CLOCK).take());
  }
}
