package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.node.NeedsNode;
import dev.ringback.testkit.node.NodeProgram;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The npm package openid-client, which has never heard of Ringback, works with API tokens. */
@RingbackTest
@NeedsNode
class StandardClientIT {

  private static TokenDesk desk;
  private static Program program;
  private static TestUser anna;
  private static NodeProgram script;

  @BeforeAll
  static void importRealm(Ringback ringback) throws URISyntaxException {
    TestRealm realm = ringback.realm("token-standard-client");
    desk = TokenDesk.of(ringback, realm);
    program = Program.of(realm, "standard-client");
    program.becomeAudience();
    anna = realm.existingUser("anna");
    script =
        NodeProgram.install(
            Path.of(StandardClientIT.class.getResource("openid-client/api-token.js").toURI()));
  }

  @Test
  void itIntrospectsAnApiToken() {
    NewToken token = desk.issue(anna, "records:read", "authcalls");

    JsonNode introspected = answers(token).path("introspected");

    assertThat(introspected.path("active").asBoolean()).isTrue();
    assertThat(introspected.path("jti").asText()).isEqualTo(token.id());
    assertThat(introspected.path("sub").asText()).isEqualTo(anna.id());
    assertThat(introspected.path("scope").asText()).isEqualTo("records:read authcalls");
  }

  @Test
  void itExchangesAnApiTokenForAnAccessToken() {
    NewToken token = desk.issue(anna, "records:read");

    JsonNode answers = answers(token);

    assertThat(answers.path("exchanged").path("token_type").asText()).isEqualTo("bearer");
    // Counted from when the token was made to when the answer is written
    assertThat(answers.path("exchanged").path("expires_in").asInt()).isBetween(295, 300);
    assertThat(answers.path("exchanged").path("scope").asText()).isEqualTo("records:read");
    assertThat(answers.path("born").path("active").asBoolean()).isTrue();
    assertThat(answers.path("born").path("sub").asText()).isEqualTo(anna.id());
    assertThat(answers.path("born").path("client_id").asText()).isEqualTo("standard-client");
  }

  @Test
  void itUnderstandsThatATokenIsGoodNoMore() {
    NewToken token = desk.issue(anna, "records:read");
    desk.revoke(anna.id(), token.id());

    JsonNode answers = answers(token);

    assertThat(answers.path("introspected").toString()).isEqualTo("{\"active\":false}");
    assertThat(answers.path("exchanged").path("status").asInt()).isEqualTo(400);
    assertThat(answers.path("exchanged").path("error").asText()).isEqualTo("invalid_grant");
  }

  private static JsonNode answers(NewToken token) {
    Map<String, String> input = new HashMap<>(program.registration());
    input.put("api_token", token.value());
    return script.run(input);
  }
}
