package dev.ringback.exchanged;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of the Keycloak that is tested has been judged, and every verifier of tokens among
 * them is tried by {@link Row24ExchangedTokensIT}.
 */
class KeycloakEndpointsIT {

  @Test
  void everyEndpointHasBeenJudged() throws IOException {
    assertThat(JudgedEndpoints.read().keySet())
        .as("keycloak-endpoints.txt; add what is missing with the verifier that it asks")
        .containsAll(KeycloakEndpoints.of(Path.of(System.getProperty("ringback.keycloak"))));
  }

  @Test
  void everyVerifierIsBehindAnEndpoint() throws IOException {
    assertThat(JudgedEndpoints.read().values().stream().flatMap(Set::stream).collect(toSet()))
        .containsExactlyInAnyOrder(Verifier.values());
  }
}
