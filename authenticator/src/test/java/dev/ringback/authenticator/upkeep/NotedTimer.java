package dev.ringback.authenticator.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Keycloak's timer, as one who only notes what it is to do. */
final class NotedTimer implements TimerProvider {

  record Appointment(String task, Duration first, Duration period, Runnable runner) {}

  private final List<Appointment> appointments = new ArrayList<>();

  List<Appointment> appointments() {
    return List.copyOf(appointments);
  }

  @Override
  public void schedule(Runnable runner, long period, String task) {
    schedule(runner, period, period, task);
  }

  @Override
  public void schedule(Runnable runner, long first, long period, String task) {
    appointments.add(
        new Appointment(task, Duration.ofMillis(first), Duration.ofMillis(period), runner));
  }

  @Override
  public void scheduleTask(ScheduledTask task, long period, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TimerTaskContext cancelTask(String task) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, TimerTaskContext> getTasks() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
