package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.authenticator.KeycloakClock;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;

/**
 * Renews the pairs that are due. Every node looks; the lease of each pair sees to it that only one
 * asks the vendor.
 */
public final class DuePairs implements ScheduledTask {

  private static final int MOST = 100;

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    // Vendors are slow at times, and the timer's thread is everybody's
    ExecutorService threads =
        session.getProvider(ExecutorsProvider.class).getExecutor("ringback-allo");
    for (AlloPairEntity pair : AlloPairTable.of(session).due(KeycloakClock.CLOCK.instant(), MOST)) {
      Renewals renewals = new Renewals(factory, pair.realm(), pair.source());
      threads.execute(() -> renewals.run(OptionalLong.empty()));
    }
  }
}
