package dev.ringback.records.rest;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.MinuteCount;
import dev.ringback.authenticator.limit.MinuteCount.Tally;
import dev.ringback.authenticator.store.RealmStore;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * How many requests a user's programs may send in a minute, all together and to all nodes. Answers
 * tell how many are left, in the fields of the IETF's draft "RateLimit header fields for HTTP".
 */
public final class RequestLimit {

  static final String POLICY = "RateLimit-Policy";
  static final String LIMIT = "RateLimit";

  /** Realm attribute; 0 for any number. */
  static final String ATTRIBUTE = "ringback.records.requestsPerMinute";

  static final int BY_DEFAULT = 600;

  /** What the store is to hold of one user at most. */
  private static final int LARGEST = 10_000;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ErrorForm errors;

  public RequestLimit(KeycloakSession session) {
    this(session, Problem.FORM);
  }

  public RequestLimit(KeycloakSession session, ErrorForm errors) {
    this.session = session;
    this.errors = errors;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Counts one request.
   *
   * @throws WebApplicationException 429 if it is one too many
   */
  public void count(UserModel user) {
    int most = most();
    if (most == 0) {
      return;
    }
    Tally tally = take(user, most);
    long seconds = tally.untilNext().toSeconds();
    HttpResponse response = session.getContext().getHttpResponse();
    response.setHeader(POLICY, "\"user\";q=" + most + ";w=60");
    response.setHeader(LIMIT, "\"user\";r=" + tally.left() + ";t=" + seconds);
    if (!tally.isWithin()) {
      throw new WebApplicationException(
          errors
              .answer(Status.TOO_MANY_REQUESTS, "Too many requests; see Retry-After.")
              .header(HttpHeaders.RETRY_AFTER, seconds)
              .build());
    }
  }

  private Tally take(UserModel user, int most) {
    String name = "ringback:" + realm.getId() + ":records:" + user.getId();
    return RealmStore.inOwnTransaction(
        session,
        "counting a request",
        store -> new MinuteCount(store, name, most, KeycloakClock.CLOCK).take());
  }

  private int most() {
    return Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Math.min(Integer.parseInt(text), LARGEST))
        .orElse(BY_DEFAULT);
  }
}
