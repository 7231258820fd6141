package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.flow.EventErrors;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Events of a login that happen while nobody submits a form. */
final class ResourceEvents {

  private final KeycloakSession session;
  private final RealmModel realm;

  ResourceEvents(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  void gatewayFailed(Challenge challenge, String gateway, GatewayFailure failure) {
    if (UpstreamProvider.mayTellOfOutage(session, realm)) {
      Map<String, GatewayFailure> failures = Map.of(gateway, failure);
      EventErrors.describe(of(challenge), failures).error(EventErrors.of(failures));
    }
  }

  void callNotConfirmed(Challenge challenge, String gateway) {
    of(challenge).detail(EventErrors.GATEWAY, gateway).error(EventErrors.CALL_NOT_CONFIRMED);
  }

  /** Of what arrived stands no more in the event than how a number is written. */
  void inboundCallRefused(String gateway, GatewayFailure why) {
    EventErrors.describe(event(), Map.of(gateway, why)).error(EventErrors.INBOUND_CALL_REFUSED);
  }

  private EventBuilder of(Challenge challenge) {
    EventBuilder event = event().detail(EventErrors.PHONE_NUMBER, challenge.caller().masked());
    challenge.binding().loginTo().map(realm::getClientById).ifPresent(event::client);
    return event;
  }

  private EventBuilder event() {
    return new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.LOGIN);
  }
}
