package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk.NewToken;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An access token tells of the API token that it was born of. */
@RingbackTest
class ApiTokenMapperIT {

  private static final String MAPPER = "ringback-api-token-mapper";
  private static final String LIGHTWEIGHT = "client.use.lightweight.access.token.enabled";

  private static TestRealm realm;
  private static NewToken token;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("token-mapper");
    token = TokenDesk.of(ringback, realm).issue(realm.existingUser("anna"), "records:read");
  }

  @Test
  void theClaimHoldsIdAndComment() {
    Program program = program("with-claim", Map.of("access.token.claim", "true"));

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.path("api_token").toString())
        .isEqualTo("{\"id\":\"" + token.id() + "\",\"comment\":\"dev key\"}");
  }

  @Test
  void withoutTheMapperThereIsNoClaim() {
    Program program = Program.of(realm, "without-claim");

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.has("api_token")).isFalse();
  }

  @Test
  void aLightweightTokenLeavesItToIntrospection() {
    Program program =
        program("lightweight", Map.of("access.token.claim", "true", "lightweight.claim", "false"));
    program.change(client -> client.getAttributes().put(LIGHTWEIGHT, "true"));

    Tokens tokens = program.exchange(token.value()).tokens();

    assertThat(tokens.accessTokenClaims().has("api_token")).isFalse();
    assertThat(introspected(program, tokens).path("api_token").path("id").asText())
        .isEqualTo(token.id());
  }

  @Test
  void aLightweightTokenHasItIfItIsToldSo() {
    Program program =
        program(
            "lightweight-with-claim",
            Map.of("access.token.claim", "true", "lightweight.claim", "true"));
    program.change(client -> client.getAttributes().put(LIGHTWEIGHT, "true"));

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.path("api_token").path("id").asText()).isEqualTo(token.id());
  }

  private static Program program(String clientId, Map<String, String> config) {
    Program program = Program.of(realm, clientId);
    program.map(MAPPER, config);
    program.becomeAudience();
    return program;
  }

  private static JsonNode introspected(Program program, Tokens tokens) {
    JsonNode status = program.introspect(tokens.accessToken());
    assertThat(status.path("active").asBoolean()).as(status.toString()).isTrue();
    return status;
  }
}
