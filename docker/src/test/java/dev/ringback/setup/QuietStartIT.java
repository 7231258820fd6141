package dev.ringback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import org.junit.jupiter.api.Test;

@RingbackTest
class QuietStartIT {

  /**
   * That an SPI is internal is said of every extension; the open network is said on purpose; events
   * and broken recordings are of other tests that use the server.
   */
  @Test
  void theServerStartsWithoutAWarningThatIsOursToAvoid(Ringback ringback) {
    String log = ringback.keycloak().logText();

    assertThat(log.lines())
        .filteredOn(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .filteredOn(line -> line.contains("ringback"))
        .filteredOn(line -> !line.contains("KC-SERVICES0047"))
        .filteredOn(line -> !line.contains("[org.keycloak.events]"))
        .filteredOn(line -> !line.contains("RecordingOutput]"))
        .allSatisfy(line -> assertThat(line).contains("private-networks=true"));
  }
}
