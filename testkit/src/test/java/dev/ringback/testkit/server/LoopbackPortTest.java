package dev.ringback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

  @Test
  void aPortThatSomebodyListensOnIsNotFree() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(LoopbackPort.isFree(other.getLocalPort())).isFalse();
    }
  }

  @Test
  void aFixedPortStaysAndNoughtBecomesAFreeOne() {
    assertThat(LoopbackPort.orAnyFree(8080)).isEqualTo(8080);
    assertThat(LoopbackPort.isFree(LoopbackPort.orAnyFree(0))).isTrue();
  }

  @Test
  void aFreeOneIsNoneThatTheSystemGivesToOthersInTheMeantime() throws IOException {
    int port = LoopbackPort.orAnyFree(0);

    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(port).isLessThan(other.getLocalPort());
    }
  }
}
