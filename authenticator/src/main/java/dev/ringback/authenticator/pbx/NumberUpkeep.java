package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.upkeep.Belongings;
import org.keycloak.models.KeycloakSessionFactory;

/** Takes the numbers away with their realm; those of users stay, so as not to be given again. */
public final class NumberUpkeep {

  private NumberUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(
        Belongings.leaveWithOwner(session -> realm -> Numbers.removeOfRealm(session, realm)));
  }
}
