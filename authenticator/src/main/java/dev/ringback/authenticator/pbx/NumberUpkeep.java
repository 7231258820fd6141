package dev.ringback.authenticator.pbx;

import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Takes the numbers away with their realm; those of users stay, so as not to be given again. */
public final class NumberUpkeep implements ProviderEventListener {

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      Numbers.removeOfRealm(removed.getKeycloakSession(), removed.getRealm().getId());
    }
  }
}
