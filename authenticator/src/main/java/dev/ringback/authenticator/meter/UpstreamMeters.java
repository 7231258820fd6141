package dev.ringback.authenticator.meter;

import dev.ringback.telephony.BreakerState;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamObserver;
import dev.ringback.telephony.UpstreamVendor;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Times requests to vendors, and shows which of their circuit breakers are open. */
public final class UpstreamMeters implements UpstreamObserver {

  /**
   * Timer: requests to vendors, by {@code service} (the provider id, such as {@code telefon-ip}),
   * {@code action} (what was asked) and {@code outcome}: {@code http_2xx}, {@code http_4xx} and so
   * on if there was an answer, else why there was none ({@code timeout}, {@code address_refused},
   * {@code unreachable}, {@code too_large}, {@code redirect}, {@code cut_short}, {@code
   * unreadable_answer}, {@code breaker_open}, and {@code busy} where this server had too much to do
   * for the vendor). A download whose body breaks off counts twice.
   */
  static final String REQUESTS = "ringback.upstream.requests";

  /**
   * Gauge: 1 for the state that the circuit breaker of a vendor is in on this node, 0 for the
   * others, by {@code realm}, {@code service}, {@code vendor} (the component's name) and {@code
   * state}: {@code closed}, {@code open}, {@code half_open}.
   */
  static final String BREAKER = "ringback.upstream.breaker";

  private static final List<String> STATES = List.of("closed", "open", "half_open");

  private final MeterRegistry registry;

  public UpstreamMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(
      UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after) {
    Tags tags = Tags.of("service", vendor.service(), "action", action, "outcome", outcome(answer));
    registry.timer(REQUESTS, tags).record(after);
  }

  @Override
  public void met(UpstreamVendor vendor, Supplier<BreakerState> breaker) {
    for (String state : STATES) {
      Gauge.builder(BREAKER, breaker, now -> now.get().word().equals(state) ? 1 : 0)
          .tags(tags(vendor).and("state", state))
          .strongReference(true)
          .register(registry);
    }
  }

  @Override
  public void forgotten(UpstreamVendor vendor) {
    registry.find(BREAKER).tags(tags(vendor)).meters().forEach(registry::remove);
  }

  private static Tags tags(UpstreamVendor vendor) {
    return Tags.of("realm", vendor.realm(), "service", vendor.service(), "vendor", vendor.name());
  }

  private static String outcome(UpstreamAnswer answer) {
    if (answer instanceof Answered answered) {
      return "http_" + answered.status() / 100 + "xx";
    }
    return ((Failed) answer).failure().kind().name().toLowerCase(Locale.ROOT);
  }
}
