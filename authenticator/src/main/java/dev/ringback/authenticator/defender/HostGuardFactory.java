package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.authenticator.upkeep.Belongings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/** Declares the guard to Keycloak. */
public final class HostGuardFactory implements PlainProviderFactory<HostGuard> {

  /**
   * How many failed logins a realm counts in a minute on one node. Each is an entry in the memory
   * of the cluster, and whoever has a /32 of IPv6 has four billion hosts.
   */
  private static final int FAILURES_A_MINUTE = 1000;

  /** Of how many other failures a realm's events tell in a minute on one node. */
  private static final int EVENTS_A_MINUTE = 60;

  private final MinuteBudget counted = new MinuteBudget(FAILURES_A_MINUTE);
  private final MinuteBudget told = new MinuteBudget(EVENTS_A_MINUTE);

  @Override
  public String getId() {
    return "ringback";
  }

  @Override
  public HostGuard create(KeycloakSession session) {
    return new RealmHostGuard(session, counted, told);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent) {
            KeycloakModelUtils.runJobInTransaction(factory, HostGuardFactory::resumeBlocks);
          }
        });
    factory.register(Belongings.leaveWithOwner(HostTable::new));
  }

  /** The store of single-use objects lives in memory: after a restart it knows of no block. */
  private static void resumeBlocks(KeycloakSession session) {
    new HostTable(session)
        .holdingAt(KeycloakClock.CLOCK.instant())
        .forEach(block -> resume(session, block));
  }

  private static void resume(KeycloakSession session, RecordedBlock block) {
    RealmModel realm = session.realms().getRealm(block.realm());
    if (realm != null) {
      new Blocks(RealmStore.of(session, realm), realm.getId(), KeycloakClock.CLOCK)
          .note(block.host(), block.until());
    }
  }
}
