package dev.ringback.pbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/**
 * The requests and the answer of document 002, in its own words: only what it writes as variables
 * is filled in.
 */
@RingbackTest
class Document002IT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAIVE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}";

  private static TestRealm realm;
  private static List<String> parts;

  @BeforeAll
  static void readTheDocument(Ringback ringback) throws IOException {
    realm = ringback.realm("document-002", json -> json.put("bruteForceProtected", false));
    // Attributes that a PBX brings along stand in no user profile
    UPConfig profile = realm.admin().users().userProfile().getConfiguration();
    profile.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ADMIN_EDIT);
    realm.admin().users().userProfile().update(profile);
    try (InputStream document = Document002IT.class.getResourceAsStream("examples-002.txt")) {
      parts = List.of(new String(document.readAllBytes(), UTF_8).split("(?m)^---\n"));
    }
  }

  @Test
  void theLoginIsAnsweredMemberForMemberInTheDocumentsOrder() throws IOException {
    TestUser user = userOfThePbx("owner");

    HttpResponse<String> answer = send(parts.get(0), user, "");

    JsonNode sample = JSON.readTree(parts.get(1));
    JsonNode printed = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(members(printed)).isEqualTo(members(sample));
    assertThat(printed.at("/body/exp").asText()).matches(NAIVE_TIME);
    assertThat(printed.at("/body/token").asText().split("\\.", -1)).hasSize(3);
    for (String said :
        List.of(
            "/action",
            "/action_id",
            "/obj",
            "/code",
            "/notifies",
            "/body/user_name",
            "/body/user_login",
            "/body/role_name",
            "/body/role_type",
            "/body/role_perms",
            "/body/auth_type",
            "/body/domain_name",
            "/body/domain_test_until",
            "/body/domain_mode",
            "/body/tz",
            "/body/locale")) {
      assertThat(printed.at(said)).as(said).isEqualTo(sample.at(said));
    }
  }

  @Test
  void theLogoutEndsTheSessionOfTheToken() throws IOException {
    TestUser user = userOfThePbx("leaver");
    String token = JSON.readTree(send(parts.get(0), user, "").body()).at("/body/token").asText();
    assertThat(user.sessions()).isEqualTo(1);

    HttpResponse<String> first = send(parts.get(2), user, token);
    HttpResponse<String> second = send(parts.get(2), user, token);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(first.body()).path("code").asInt()).isEqualTo(200);
    assertThat(user.sessions()).isZero();
    assertThat(second.statusCode()).isEqualTo(401);
  }

  /** Whom the document's sample is about. */
  private static TestUser userOfThePbx(String username) {
    TestUser user = realm.user(username);
    UserRepresentation change = user.admin().toRepresentation();
    change.singleAttribute("user_name", "Алексей");
    change.singleAttribute("user_login", "a@office.runtel.org");
    change.singleAttribute("domain_name", "office.runtel.org");
    change.singleAttribute("role_name", "PBX administrator");
    change.singleAttribute("tz", "Europe/Prague");
    change.singleAttribute("locale", "en_US");
    user.admin().update(change);
    return user;
  }

  /** Names, types and order of all members, however deep. */
  private static List<String> members(JsonNode node) {
    List<String> members = new ArrayList<>();
    node.properties()
        .forEach(
            member -> {
              members.add(member.getKey() + " " + member.getValue().getNodeType());
              members.addAll(members(member.getValue()));
            });
    return members;
  }

  /** As the document prints it: a line, headers, and from the first brace on the body. */
  private static HttpResponse<String> send(String printed, TestUser user, String token) {
    String filled =
        printed
            .replace("http://{{v2_host}}", "{{v2_host}}")
            .replace("{{v2_host}}", realm.address() + "/pbx")
            .replace("{{username}}", user.username())
            .replace("{{password}}", TestUser.PASSWORD)
            .replace("{{auth_token}}", token);
    int brace = filled.indexOf('{');
    List<String> lines = filled.substring(0, brace).strip().lines().toList();
    String[] methodAndAddress = lines.get(0).split(" ", 2);
    HttpRequest.Builder request = Loopback.to(URI.create(methodAndAddress[1]));
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(": ", 2);
      request.header(header[0], header[1]);
    }
    return Loopback.send(
        request.method(methodAndAddress[0], BodyPublishers.ofString(filled.substring(brace))));
  }
}
