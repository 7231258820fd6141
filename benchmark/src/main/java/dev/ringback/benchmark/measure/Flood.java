package dev.ringback.benchmark.measure;

import dev.ringback.simulator.web.DaemonThreads;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One host that asks for a number to call, for another phone every time, from the start on. */
public final class Flood implements Runnable, AutoCloseable {

  private static final String HOST = "10.0.0.9";
  private static final int SENDERS = 50;

  private final URI authorize;
  private final AtomicInteger phones = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ScheduledExecutorService senders =
      Executors.newScheduledThreadPool(SENDERS, new DaemonThreads("flood"));
  private final long began = System.nanoTime();

  /**
   * A flood that has not begun.
   *
   * @param realm issuer of the realm with the client {@code demo-device}
   */
  public Flood(URI realm) {
    this.authorize = URI.create(realm + "/reverse-call/authorize");
  }

  /** Begins to ask so often, as long as the server answers in time. */
  public void rise(int perSecond) {
    long period = TimeUnit.SECONDS.toMicros(1) * SENDERS / perSecond;
    for (int sender = 0; sender < SENDERS; sender++) {
      var unused =
          senders.scheduleAtFixedRate(
              this, sender * period / SENDERS, period, TimeUnit.MICROSECONDS);
    }
  }

  /** Asks once. */
  @Override
  public void run() {
    String phone = String.format(Locale.ROOT, "+7916%07d", phones.getAndIncrement());
    HttpResponse<String> answer =
        Loopback.send(
            Loopback.form(authorize, Map.of("client_id", "demo-device", "phone_number", phone))
                .header("X-Forwarded-For", HOST));
    answered.incrementAndGet();
    if (answer.statusCode() == 429 && answer.headers().firstValue("Retry-After").isPresent()) {
      refused.incrementAndGet();
    }
  }

  /** How many were answered. */
  public int answered() {
    return answered.get();
  }

  /** How many were not turned away by 429 and {@code Retry-After}. */
  public int letThrough() {
    return answered.get() - refused.get();
  }

  /** How many a second were answered since it was made. */
  public double perSecond() {
    return answered.get() / ((System.nanoTime() - began) / 1e9);
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
