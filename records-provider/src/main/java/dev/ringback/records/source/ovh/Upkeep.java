package dev.ringback.records.source.ovh;

import dev.ringback.records.source.ovh.sync.DueSyncs;
import dev.ringback.records.source.ovh.sync.Syncs;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Sees to it that syncs begin in time, and that links leave with the user or realm they are of. */
final class Upkeep implements ProviderEventListener {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private final Syncs syncs;

  Upkeep(Syncs syncs) {
    this.syncs = syncs;
  }

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof UserRemovedEvent removed) {
      new Removal(removed.getKeycloakSession(), syncs)
          .ofUser(removed.getRealm(), removed.getUser());
    } else if (event instanceof RealmRemovedEvent removed) {
      new Removal(removed.getKeycloakSession(), syncs).ofRealm(removed.getRealm());
    } else if (event instanceof PostMigrationEvent started) {
      schedule(started.getFactory());
    }
  }

  private void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      TimerProvider timer = session.getProvider(TimerProvider.class);
      timer.schedule(
          new ScheduledTaskRunner(factory, new DueSyncs(syncs)), BETWEEN_LOOKS.toMillis());
      timer.schedule(
          new ClusterAwareScheduledTaskRunner(
              factory, new ForgottenLinks(), BETWEEN_CLEANINGS.toMillis()),
          BETWEEN_CLEANINGS.toMillis());
    }
  }
}
