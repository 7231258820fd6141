package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.BreakerState.Closed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Breakers are kept of so many vendors, and begin anew. */
class ForgottenVendorsTest {

  private final Watch watch = new Watch();
  private final Breakers breakers = new Breakers(new HandTurnedClock(), watch);
  private final CalledVendors vendors = new CalledVendors(breakers);

  @Test
  void theVendorThatWasNotCalledForLongestIsForgottenFirst() {
    vendors.fail("first", 5);
    vendors.fail("second", 5);
    breakers.state("first");

    for (int vendor = 0; vendor < Breakers.MOST_VENDORS - 1; vendor++) {
      breakers.call(Requests.vendor("vendor-" + vendor), () -> CalledVendors.OK);
    }

    assertThat(breakers.state("first").word()).isEqualTo("open");
    assertThat(breakers.state("second").word()).isEqualTo("closed");
  }

  @Test
  void anObserverIsToldOfVendorsThatComeAndGo() {
    for (int vendor = 0; vendor <= Breakers.MOST_VENDORS; vendor++) {
      vendors.answer("vendor-" + vendor, CalledVendors.OK, 2);
    }

    assertThat(watch.met).hasSize(Breakers.MOST_VENDORS + 1);
    assertThat(watch.forgotten).containsExactly(Requests.vendor("vendor-0"));
  }

  @Test
  void aVendorWithANewNameStartsAfresh() {
    vendors.fail("gateway", 5);
    UpstreamVendor old = Requests.vendor("gateway");
    UpstreamVendor renamed = new UpstreamVendor(old.id(), old.service(), old.realm(), "new-name");

    UpstreamAnswer answer = breakers.call(renamed, () -> CalledVendors.OK);

    assertThat(answer).isEqualTo(CalledVendors.OK);
    assertThat(watch.forgotten).containsExactly(old);
    assertThat(watch.met.get(renamed).get()).isEqualTo(new Closed());
  }

  /** Keeps what it is told of vendors. */
  private static final class Watch implements UpstreamObserver {

    private final Map<UpstreamVendor, Supplier<BreakerState>> met = new HashMap<>();
    private final List<UpstreamVendor> forgotten = new ArrayList<>();

    @Override
    public void answered(
        UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after) {}

    @Override
    public void met(UpstreamVendor vendor, Supplier<BreakerState> breaker) {
      met.put(vendor, breaker);
    }

    @Override
    public void forgotten(UpstreamVendor vendor) {
      forgotten.add(vendor);
    }
  }
}
