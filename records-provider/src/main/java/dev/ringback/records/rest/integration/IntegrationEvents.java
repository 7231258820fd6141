package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.records.integration.Pair;
import dev.ringback.records.integration.PairCheck;
import dev.ringback.records.integration.PairCheck.Reason;
import dev.ringback.records.integration.PairCheck.Refused;
import dev.ringback.records.integration.PairCheck.Unauthorized;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * What Keycloak's events tell of token pairs: never a value, which only its bearer knows. Of tokens
 * that are none by their look they tell nothing: those cost no look into the database, and no row.
 */
final class IntegrationEvents {

  /** What events call the way of proving who one is. */
  static final String METHOD = "integration";

  /** Well formed, and never issued in this realm. */
  static final String UNKNOWN = "integration_token_unknown";

  /** Its time is up. */
  static final String EXPIRED = "integration_token_expired";

  /** There is a newer pair. */
  static final String REPLACED = "integration_token_replaced";

  /** A refresh token was used for the second time: its family has ended. */
  static final String REUSED = "integration_token_reused";

  /** A refresh token of its family was used for the second time before. */
  static final String FAMILY_ENDED = "integration_token_family_ended";

  /** A refresh token where an access token is needed, or the other way round. */
  static final String OTHER_KIND = "integration_token_other_kind";

  /** Detail: the id of the pair, which is no secret. */
  static final String PAIR = "integration_pair";

  private final KeycloakSession session;
  private final MinuteBudget refusals;

  /**
   * @param refusals how many of them the realm's events tell of
   */
  IntegrationEvents(KeycloakSession session, MinuteBudget refusals) {
    this.session = session;
    this.refusals = refusals;
  }

  /** There is a new pair. */
  void issued(Pair pair) {
    of(pair).success();
  }

  /** An API token has not the scope that this API needs. */
  void lacksScope(ApiTokenCheck check) {
    EventBuilder event = event();
    ApiTokenEvents.describe(event, check);
    tell(event, OAuthErrorException.INSUFFICIENT_SCOPE);
  }

  void refused(ApiTokenCheck check) {
    if (!(check instanceof ApiTokenCheck.Malformed)) {
      EventBuilder event = event();
      ApiTokenEvents.describe(event, check);
      tell(event, ApiTokenEvents.error(check));
    }
  }

  void refused(PairCheck check) {
    if (check instanceof Refused refused) {
      refused(refused.pair(), refused.reason());
    } else if (check instanceof Unauthorized unauthorized) {
      tell(of(unauthorized.pair()), ApiTokenEvents.error(unauthorized.authorization()));
    } else if (check instanceof PairCheck.Unknown) {
      tell(event(), UNKNOWN);
    }
  }

  void refused(Pair pair, Reason reason) {
    tell(of(pair), error(reason));
  }

  private static String error(Reason reason) {
    return switch (reason) {
      case EXPIRED -> EXPIRED;
      case REPLACED -> REPLACED;
      case REUSED -> REUSED;
      case FAMILY_ENDED -> FAMILY_ENDED;
      case OTHER_KIND -> OTHER_KIND;
    };
  }

  private EventBuilder of(Pair pair) {
    return event()
        .user(pair.owner())
        .detail(ApiTokenEvents.API_TOKEN_ID, pair.apiToken())
        .detail(PAIR, pair.id());
  }

  /** Of the types of events that Keycloak keeps by default, the nearest one. */
  private EventBuilder event() {
    return new EventBuilder(
            session.getContext().getRealm(), session, session.getContext().getConnection())
        .event(EventType.TOKEN_EXCHANGE)
        .client(RecordsClients.RECORDS)
        .detail(Details.AUTH_METHOD, METHOD);
  }

  private void tell(EventBuilder event, String error) {
    if (refusals.allows(session.getContext().getRealm().getId(), KeycloakClock.CLOCK.instant())) {
      event.error(error);
    }
  }
}
