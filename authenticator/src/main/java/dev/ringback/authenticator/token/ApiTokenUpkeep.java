package dev.ringback.authenticator.token;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Removes tokens with their owner and their realm, and those that ended long ago. Users of a
 * federation that is taken away leave theirs behind, which are refused until they are old enough.
 */
public final class ApiTokenUpkeep {

  private static final Duration INTERVAL = Duration.ofHours(6);

  private ApiTokenUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(ApiTokenTable::of));
    factory.register(RecurringTask.onOneNodeAtATime(new ForgottenApiTokens(), INTERVAL));
  }
}
