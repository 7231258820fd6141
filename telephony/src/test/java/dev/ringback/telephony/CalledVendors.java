package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;

/** Vendors that are called, and answer as a test wants it. */
final class CalledVendors {

  static final UpstreamAnswer OK = new Answered(200, UpstreamHeaders.NONE, new byte[0]);

  private final Breakers breakers;

  CalledVendors(Breakers breakers) {
    this.breakers = breakers;
  }

  void fail(String vendor, int times) {
    answer(vendor, failed(Kind.UNREACHABLE), times);
  }

  void answer(String vendor, UpstreamAnswer answer, int times) {
    for (int call = 0; call < times; call++) {
      breakers.call(Requests.vendor(vendor), () -> answer);
    }
  }

  static Failed failed(Kind kind) {
    return new Failed(new UpstreamFailure(kind, "as the test wants it"));
  }
}
