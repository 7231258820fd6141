package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the containers without running them. */
class ContainersTest {

  private static final Path COMPOSE = Path.of("compose.yaml");

  @Test
  void theImageHasTheKeycloakThatTheTestsRunAgainst() throws IOException {
    String image = find("ARG KEYCLOAK_VERSION=(.+)", Path.of("Dockerfile"));

    assertThat(image)
        .isEqualTo(
            find(
                "<keycloak\\.distribution\\.version>(.+)</keycloak\\.distribution\\.version>",
                Path.of("..", "pom.xml")));
  }

  @Test
  void composeBuildsFromTheSameImages() throws IOException {
    String keycloak = find("KEYCLOAK_IMAGE:-quay\\.io/keycloak/keycloak:(.+)}", COMPOSE);
    String debian = find("DEBIAN_IMAGE:-(.+)}", Path.of("compose.telephone.yaml"));

    assertThat(keycloak).isEqualTo(find("ARG KEYCLOAK_VERSION=(.+)", Path.of("Dockerfile")));
    assertThat(debian).isEqualTo(find("ARG DEBIAN_IMAGE=(.+)", Path.of("kamailio", "Dockerfile")));
  }

  @Test
  void everyImageCanBePinnedByItsDigest(@TempDir Path folder) throws Exception {
    for (String file : List.of("compose.yaml", "compose.telephone.yaml", "pin-images.sh")) {
      Files.copy(Path.of(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.writeString(folder.resolve(".env"), "RINGBACK_PORT=8081\nPOSTGRES_IMAGE=old\n");
    Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\necho sha256:0a1b\n");
    assertThat(docker.toFile().setExecutable(true)).isTrue();

    ProcessBuilder script = new ProcessBuilder("sh", folder.resolve("pin-images.sh").toString());
    script.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
    int exit = script.redirectOutput(folder.resolve("output").toFile()).start().waitFor();

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(folder.resolve(".env")))
        .containsExactly(
            "RINGBACK_PORT=8081",
            "KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.5@sha256:0a1b",
            "POSTGRES_IMAGE=postgres:17@sha256:0a1b",
            "DEBIAN_IMAGE=debian:12-slim@sha256:0a1b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.telephone.yaml"})
  void everyPasswordComesFromAFile(String compose) throws IOException {
    List<String> passwords =
        Files.readAllLines(Path.of(compose)).stream()
            .map(String::strip)
            .filter(line -> line.matches("[A-Z_]*(PASSWORD|SECRET|TOKEN|KEY)[A-Z_]*:.*"))
            .toList();

    assertThat(passwords).isNotEmpty().allMatch(line -> line.matches("\\w+_FILE: /run/secrets/.+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile", "kamailio/Dockerfile"})
  void nothingRunsAsRoot(String dockerfile) throws IOException {
    List<String> users =
        Files.readAllLines(Path.of(dockerfile)).stream()
            .filter(line -> line.startsWith("USER "))
            .toList();

    assertThat(users).isNotEmpty();
    assertThat(users.get(users.size() - 1)).isIn("USER 1000", "USER kamailio");
  }

  private static String find(String pattern, Path file) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
    assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
    return found.group(1);
  }
}
