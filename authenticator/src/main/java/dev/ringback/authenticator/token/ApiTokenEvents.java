package dev.ringback.authenticator.token;

import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenCheck.Ended;
import dev.ringback.authenticator.token.ApiTokenCheck.Ending;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;

/** What Keycloak's events tell of API tokens: never the value, which only its bearer knows. */
public final class ApiTokenEvents {

  /** The form or the checksum is wrong. */
  public static final String MALFORMED = "api_token_malformed";

  /** Well formed, and never issued in this realm. */
  public static final String UNKNOWN = "api_token_unknown";

  /** Revoked by its owner or an administrator. */
  public static final String REVOKED = "api_token_revoked";

  /** Its time is up. */
  public static final String EXPIRED = "api_token_expired";

  /** Older than the realm's or the owner's not-before. */
  public static final String TOO_OLD = "api_token_too_old";

  /**
   * A program has sent more requests, asked for more numbers, exchanged a token more often, or has
   * more attempts open than the realm lets a token or its owner; detail {@code api_token_id}.
   */
  public static final String TOO_MANY_REQUESTS = "too_many_requests";

  /** Detail: the id of the API token, which is no secret. */
  public static final String API_TOKEN_ID = "api_token_id";

  private ApiTokenEvents() {}

  /** Adds whose token it is and its id, as far as that is known. */
  public static void describe(EventBuilder event, ApiTokenCheck check) {
    if (check instanceof Accepted accepted) {
      describe(event, accepted.token());
      event.detail(Details.USERNAME, accepted.owner().getUsername());
    } else if (check instanceof Ended ended) {
      describe(event, ended.token());
    }
  }

  /** Why a token is refused, as an event's error. */
  public static String error(ApiTokenCheck check) {
    if (check instanceof Ended ended) {
      return error(ended.ending());
    }
    return check instanceof ApiTokenCheck.Malformed ? MALFORMED : UNKNOWN;
  }

  private static String error(Ending ending) {
    return switch (ending) {
      case REVOKED -> REVOKED;
      case EXPIRED -> EXPIRED;
      case TOO_OLD -> TOO_OLD;
      case OWNER_GONE -> Errors.USER_NOT_FOUND;
      case OWNER_DISABLED -> Errors.USER_DISABLED;
      case CLIENT_GONE -> Errors.CLIENT_DISABLED;
    };
  }

  private static void describe(EventBuilder event, ApiToken token) {
    event.user(token.owner()).detail(API_TOKEN_ID, token.id());
  }
}
