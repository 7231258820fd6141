package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.records.source.alloincognito.api.AlloFailure;
import java.util.Locale;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What an administrator finds of the tokens for Allo Incognito in the realm's events: events of the
 * type {@code FEDERATED_IDENTITY_LINK_ERROR} without a user, with the detail {@code
 * identity_provider} for the record source and {@code reason}. No token, and none of the vendor's
 * words.
 */
final class PairEvents {

  /** The answer to a refresh was lost, or the refresh token refused: a new pair was created. */
  static final String TOKENS_LOST = "allo_tokens_lost";

  /**
   * Another program uses the same authorization token: each ends what the other has. A pair is
   * created again after ten minutes.
   */
  static final String TOKENS_TAKEN = "allo_tokens_taken";

  /** No pair can be had; told once, and tried again. */
  static final String NO_TOKENS = "allo_no_tokens";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ComponentModel source;

  PairEvents(KeycloakSession session, RealmModel realm, ComponentModel source) {
    this.session = session;
    this.realm = realm;
    this.source = source;
  }

  void lost(AlloFailure why) {
    tell(TOKENS_LOST, why);
  }

  void taken(AlloFailure why) {
    tell(TOKENS_TAKEN, why);
  }

  void none(AlloFailure why) {
    tell(NO_TOKENS, why);
  }

  private void tell(String error, AlloFailure why) {
    new EventBuilder(realm, session)
        .event(EventType.FEDERATED_IDENTITY_LINK)
        .detail(Details.IDENTITY_PROVIDER, source.getName())
        .detail(Details.REASON, why.kind().name().toLowerCase(Locale.ROOT))
        .error(error);
  }
}
