package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the listener to Keycloak, for every realm and without being switched on. */
public final class PhoneChangeListenerFactory
    implements EventListenerProviderFactory, PlainProviderFactory<EventListenerProvider> {

  @Override
  public String getId() {
    return "ringback-phone-change";
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new PhoneChangeListener(session);
  }
}
