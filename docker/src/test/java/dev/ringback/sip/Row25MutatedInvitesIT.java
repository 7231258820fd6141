package dev.ringback.sip;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import dev.ringback.testkit.sip.RawCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Whatever a trusted peer passes on, no number is reported but the one that it asserts. */
@NeedsTelephoneNetwork
class Row25MutatedInvitesIT {

  private static final int INVITES = 10_000;

  @Test
  void noNumberIsReportedThatTheCarrierDidNotAssert() {
    // Shown when the test fails; -Dringback.seed repeats the same INVITEs
    long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
    Map<String, MutatedInvite> sent = new LinkedHashMap<>();
    try (TelephoneLine line = TelephoneLine.with(forManyCalls())) {
      try (RawCalls calls = line.kamailio().rawCalls()) {
        InviteMutations mutations = new InviteMutations(seed, calls.port());
        for (int count = 0; count < INVITES; count++) {
          MutatedInvite invite = mutations.next();
          sent.put(invite.dialled(), invite);
          calls.send(invite.bytes());
        }
      }
      List<CallReport> reports = reports(line);

      assertThat(reports).as("seed %d", seed).hasSizeGreaterThan(INVITES / 2);
      assertThat(reports)
          .as("seed %d", seed)
          .filteredOn(report -> !sent.get(report.dialled()).allows(report.caller()))
          .extracting(report -> report.caller() + " is reported of " + sent.get(report.dialled()))
          .isEmpty();
      assertThat(reports)
          .as("seed %d: readable assertions are believed", seed)
          .filteredOn(report -> report.caller().equals(InviteMutations.CALLER))
          .hasSizeGreaterThan(INVITES / 20);
      assertThat(line.kamailio().isWell()).isTrue();
      assertThat(line.kamailio().logText())
          .as("seed %d", seed)
          .doesNotContain(InviteMutations.CALLER.substring(2), InviteMutations.VICTIM.substring(2));
    }
  }

  /** Waits until no more come: what cannot be read at all may be reported or not. */
  private static List<CallReport> reports(TelephoneLine line) {
    line.phone("+79169999999").calls("+79650000000");
    await().atMost(ofMinutes(2)).until(() -> !line.keycloak().callsTo("+79650000000").isEmpty());
    return line.keycloak().calls().stream()
        .filter(report -> !report.dialled().equals("+79650000000"))
        .toList();
  }

  private static Map<String, String> forManyCalls() {
    return Map.of("RINGBACK_REQUESTS_PER_SECOND", "100000", "RINGBACK_COURIERS", "2");
  }
}
