package dev.ringback.records.source.ovh.sync;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The runs of this node. A few threads do for all of them: between two requests a run is nothing
 * but an entry in a queue.
 */
public final class Syncs implements AutoCloseable {

  private static final int THREADS = 4;

  /** A run keeps the numbers of records that are to be fetched, so there must not be too many. */
  private static final int MOST = 200;

  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final SyncThreads threads = new SyncThreads(THREADS);

  /** How many more this node may run. */
  int room() {
    return Math.max(0, MOST - running.size());
  }

  /** Syncs a link, if nobody else does. */
  void begin(KeycloakSessionFactory factory, String link) {
    if (running.add(link)) {
      threads.execute(
          () ->
              ending(
                  link,
                  () ->
                      new SyncOpener(factory)
                          .open(link)
                          .map(sync -> goOn(link, sync, Duration.ZERO))
                          .orElse(false)));
    }
  }

  /** Does something else that nobody is to wait for. */
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private boolean goOn(String link, Sync sync, Duration pause) {
    threads.executeAfter(
        pause,
        () -> ending(link, () -> sync.step().map(next -> goOn(link, sync, next)).orElse(false)));
    return true;
  }

  /** Whatever happens, a run that does not go on is over; its lease runs out. */
  private void ending(String link, Step step) {
    boolean goesOn = false;
    try {
      goesOn = step.goesOn();
    } finally {
      if (!goesOn) {
        running.remove(link);
      }
    }
  }

  private interface Step {
    boolean goesOn();
  }
}
