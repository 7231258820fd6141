package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the containers without running them. */
class ContainersTest {

  @Test
  void theImageHasTheKeycloakThatTheTestsRunAgainst() throws IOException {
    String image = find("ARG KEYCLOAK_VERSION=(.+)", Path.of("Dockerfile"));

    assertThat(image)
        .isEqualTo(
            find(
                "<keycloak\\.distribution\\.version>(.+)</keycloak\\.distribution\\.version>",
                Path.of("..", "pom.xml")));
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
