package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import org.keycloak.models.KeycloakSession;

/** Declares the guard to Keycloak. */
public final class HostGuardFactory implements PlainProviderFactory<HostGuard> {

  /**
   * How many failures a realm counts in a minute on one node. Each is an entry in the memory of the
   * cluster, and whoever has a /32 of IPv6 has four billion hosts.
   */
  private static final int FAILURES_A_MINUTE = 1000;

  private final MinuteBudget budget = new MinuteBudget(FAILURES_A_MINUTE);

  @Override
  public String getId() {
    return "ringback";
  }

  @Override
  public HostGuard create(KeycloakSession session) {
    return new RealmHostGuard(session, budget);
  }
}
