package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

  @Test
  void twoSimulatorsRunSideBySideOnFreePorts() {
    try (Simulator one = Simulator.start(0);
        Simulator other = Simulator.start(0)) {
      assertThat(one.address()).isNotEqualTo(other.address());
      assertThat(one.telefonIp().baseUrl())
          .isEqualTo(URI.create(one.address() + "/api/v1/authcalls"));
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (Simulator running = Simulator.start(0)) {
      int port = running.address().getPort();

      assertThatThrownBy(() -> Simulator.start(port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + port);
    }
  }

  @Test
  void aClosedSimulatorFreesItsPort() {
    Simulator first = Simulator.start(0);
    int port = first.address().getPort();
    first.close();

    try (Simulator second = Simulator.start(port)) {
      assertThat(second.address()).isEqualTo(first.address());
    }
  }

  @Test
  void noKeycloakIsNeeded() {
    assertThatThrownBy(() -> Class.forName("org.keycloak.models.KeycloakSession"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void thePortIs8099UnlessGiven() {
    assertThat(CommandLine.of().port()).isEqualTo(8099);
    assertThat(CommandLine.of("--port", "8100").port()).isEqualTo(8100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port x", "--port 65536", "--port -1", "8099", "--help me"})
  void anyOtherArgumentIsAnsweredWithTheUsage(String commandLine) {
    assertThatThrownBy(() -> CommandLine.of(commandLine.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("usage:");
  }
}
