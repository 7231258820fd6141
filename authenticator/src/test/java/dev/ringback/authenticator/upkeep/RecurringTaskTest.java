package dev.ringback.authenticator.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

class RecurringTaskTest {

  private static final Duration PERIOD = Duration.ofMinutes(10);

  private final StartingServer server = new StartingServer();

  @Test
  void aTaskFirstRunsOnePeriodAfterTheServerIsUpAndThenInEachPeriod() {
    NotedTimer timer = server.tells(RecurringTask.onEveryNode(new Sweeping(), PERIOD));

    assertThat(timer.appointments())
        .singleElement()
        .satisfies(
            appointment -> {
              assertThat(appointment.task()).isEqualTo("Sweeping");
              assertThat(appointment.first()).isEqualTo(PERIOD);
              assertThat(appointment.period()).isEqualTo(PERIOD);
            });
  }

  @Test
  void aTaskOfEveryNodeAsksNoOtherNode() {
    NotedTimer timer = server.tells(RecurringTask.onEveryNode(new Sweeping(), PERIOD));

    assertThat(timer.appointments())
        .singleElement()
        .extracting(NotedTimer.Appointment::runner)
        .isNotInstanceOf(ClusterAwareScheduledTaskRunner.class);
  }

  @Test
  void aTaskOfOneNodeAtATimeAsksTheClusterWhetherItMayRun() {
    NotedTimer timer = server.tells(RecurringTask.onOneNodeAtATime(new Sweeping(), PERIOD));

    assertThat(timer.appointments())
        .singleElement()
        .satisfies(
            appointment -> {
              assertThat(appointment.runner()).isInstanceOf(ClusterAwareScheduledTaskRunner.class);
              assertThat(appointment.first()).isEqualTo(PERIOD);
              assertThat(appointment.period()).isEqualTo(PERIOD);
            });
  }

  private static final class Sweeping implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {}
  }
}
