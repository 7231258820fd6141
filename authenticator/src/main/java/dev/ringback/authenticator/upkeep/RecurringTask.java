package dev.ringback.authenticator.upkeep;

import java.time.Duration;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * A task that every node begins when it is up, its database migrated, and repeats for as long as it
 * runs. Registered with the session factory where a provider has its {@code postInit}.
 *
 * <p>The first run comes one period after the start, and each has a transaction of its own; one
 * that fails is logged and does not keep the next from running. Keycloak knows a task by the simple
 * name of its class, so no two tasks may share one, and none may be a lambda. All tasks of a node
 * share one thread: what takes long belongs elsewhere.
 */
public final class RecurringTask implements ProviderEventListener {

  private final Duration period;
  private final Function<KeycloakSessionFactory, TaskRunner> runner;

  private RecurringTask(Duration period, Function<KeycloakSessionFactory, TaskRunner> runner) {
    this.period = period;
    this.runner = runner;
  }

  /**
   * Runs whatever the other nodes do. For work of the node, or work of which its rows decide who
   * does it.
   *
   * @param period from the beginning of a run to that of the next
   */
  public static RecurringTask onEveryNode(ScheduledTask task, Duration period) {
    return new RecurringTask(period, factory -> new ScheduledTaskRunner(factory, task));
  }

  /**
   * Is left out if another node is running it at that moment. It still runs once in a period for
   * each node, one after the other: that must do no harm. A node that dies in a run keeps the
   * others from theirs for no longer than a period.
   *
   * @param period from the beginning of a run to that of the next; at least a second
   */
  public static RecurringTask onOneNodeAtATime(ScheduledTask task, Duration period) {
    return new RecurringTask(
        period, factory -> new ClusterAwareScheduledTaskRunner(factory, task, period.toMillis()));
  }

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent up) {
      schedule(up.getFactory());
    }
  }

  private void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session.getProvider(TimerProvider.class).schedule(runner.apply(factory), period.toMillis());
    }
  }
}
