package dev.ringback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

  @TempDir private Path folder;

  @Test
  void aServerThatEndsWhileStartingIsReportedWithItsLastWords() throws IOException {
    KeycloakOptions options = distributionWhoseScriptSays("echo port 8080 is taken; exit 3");

    assertThatThrownBy(() -> KeycloakServer.start(options))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("port 8080 is taken");
  }

  @Test
  void aServerListensOnTheLoopbackInterfaceOnly() throws IOException {
    KeycloakOptions options = distributionWhoseScriptSays("exit 0");

    List<String> arguments = new KeycloakCommand(options, 8080, 9000).arguments();

    assertThat(arguments)
        .contains("--http-host=127.0.0.1", "--http-management-host=127.0.0.1")
        .contains("--http-port=8080", "--http-management-port=9000");
  }

  @Test
  void furtherArgumentsAreHandedOver() throws IOException {
    KeycloakOptions options =
        distributionWhoseScriptSays("exit 0").withArgument("--features=stateless");

    assertThat(new KeycloakCommand(options, 8080, 9000).arguments())
        .contains("--features=stateless");
  }

  @Test
  void aServerForMeasurementsStartsAsInProduction() throws IOException {
    KeycloakOptions options = distributionWhoseScriptSays("exit 0").forProduction("1g");

    KeycloakCommand command = new KeycloakCommand(options, 8080, 9000);

    assertThat(command.arguments()).startsWith("start").doesNotContain("start-dev");
    assertThat(command.environment()).containsEntry("JAVA_OPTS_APPEND", "-Xms1g -Xmx1g");
  }

  private KeycloakOptions distributionWhoseScriptSays(String line) throws IOException {
    Path distribution = folder.resolve("keycloak");
    for (String directory : List.of("bin", "conf", "lib/quarkus")) {
      Files.createDirectories(distribution.resolve(directory));
    }
    Files.writeString(distribution.resolve("version.txt"), "26.7.5");
    Path script = distribution.resolve("bin/kc.sh");
    Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return new KeycloakOptions(
        "test",
        Mode.DEVELOPMENT,
        distribution,
        List.of(),
        List.of(),
        0,
        0,
        Database.MEMORY,
        List.of(),
        List.of());
  }
}
