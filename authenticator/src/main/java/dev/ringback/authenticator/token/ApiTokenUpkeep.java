package dev.ringback.authenticator.token;

import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Removes tokens with their owner and their realm, and those that ended long ago. Users of a
 * federation that is taken away leave theirs behind, which are refused until they are old enough.
 */
public final class ApiTokenUpkeep {

  private static final Duration INTERVAL = Duration.ofHours(6);

  private ApiTokenUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(ApiTokenUpkeep::onEvent);
    factory.register(RecurringTask.onOneNodeAtATime(new ForgottenApiTokens(), INTERVAL));
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      ApiTokenTable.of(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
    } else if (event instanceof UserRemovedEvent removed) {
      ApiTokenTable.of(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    }
  }
}
