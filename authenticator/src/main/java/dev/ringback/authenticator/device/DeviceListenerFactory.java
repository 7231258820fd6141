package dev.ringback.authenticator.device;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the listener to Keycloak, for every realm and without being switched on. */
public final class DeviceListenerFactory
    implements EventListenerProviderFactory, PlainProviderFactory<EventListenerProvider> {

  @Override
  public String getId() {
    return "ringback-devices";
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new DeviceListener(session);
  }
}
