package dev.ringback.setup;

import static dev.ringback.setup.AdminRequests.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientInitialAccessCreatePresentation;
import org.keycloak.representations.idm.ClientRepresentation;

/** Clients that register themselves, by Keycloak's client registration service. */
@RingbackTest
class Row38RegisteredClientsIT {

  private static final String API_TOKEN = "ringback.api-token.enabled";
  private static final String REVERSE_CALL = "ringback.reverse-call.enabled";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestRealm realm;
  private static String administrator;

  private String initial;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = BareRealm.create(ringback, "registered-clients");
    administrator = ringback.admin().tokenManager().getAccessTokenString();
  }

  @BeforeEach
  void issueInitialAccessToken() {
    initial =
        realm
            .admin()
            .clientInitialAccess()
            .create(new ClientInitialAccessCreatePresentation(60, 10))
            .getToken();
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {API_TOKEN, REVERSE_CALL})
  void aClientDoesNotAllowItselfAGrantWhenItRegisters(String attribute) {
    HttpResponse<String> answer = register(initial, withAttribute("evil", attribute, "true"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains(attribute + " is set by administrators only");
    assertThat(realm.admin().clients().findByClientId("evil")).isEmpty();
    assertThat(realm.events().ofType("CLIENT_REGISTER_ERROR"))
        .anySatisfy(
            event ->
                assertThat(event.getDetails())
                    .containsEntry("client_policy_error", "invalid_client_metadata")
                    .containsEntry(
                        "client_policy_error_detail",
                        attribute + " is set by administrators only"));
  }

  @Test
  void anAdministratorsAccessTokenAllowsNoMoreThere() {
    assertThat(register(administrator, withAttribute("evil", API_TOKEN, "true")).statusCode())
        .isBetween(401, 403);
    assertThat(realm.admin().clients().findByClientId("evil")).isEmpty();
  }

  /** Its metadata (RFC 7591) have no place for an attribute. */
  @ParameterizedTest
  @ValueSource(strings = {"\"" + API_TOKEN + "\":\"true\"", "\"attributes\":{}"})
  void theStandardsRegistrationKnowsNoAttributes(String member) {
    HttpResponse<String> answer =
        Loopback.send(
            authorized(
                initial,
                Loopback.json(
                    registrations("openid-connect"),
                    "{\"redirect_uris\":[\"https://app.example\"]," + member + "}")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void aRegisteredClientChangesNoneOfItsAttributesAfterwards() {
    JsonNode registered = read(register(initial, withAttribute("plain", "note", "none")));

    HttpResponse<String> answer = update(registered, "true");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(attributeOf("plain")).isNull();
    assertThat(realm.events().errors()).contains("invalid_client_metadata");
  }

  @Test
  void aRegisteredClientSendsBackWhatAnAdministratorHasSet() {
    JsonNode registered = read(register(initial, withAttribute("allowed", "note", "none")));
    allow("allowed");

    HttpResponse<String> taken = update(registered, "false");
    HttpResponse<String> emptied = update(registered, "");
    HttpResponse<String> same = update(registered, "true");

    assertThat(taken.statusCode()).isEqualTo(403);
    assertThat(emptied.statusCode()).isEqualTo(403);
    assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
    assertThat(attributeOf("allowed")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ringback-account", "ringback-pbx", "ringback-records"})
  void noClientRegistersUnderANameThatTheSetupGives(String name) {
    HttpResponse<String> answer = register(initial, withAttribute(name, "note", "none"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(realm.admin().clients().findByClientId(name)).isEmpty();
  }

  @Test
  void theCheckNamesRegisteredClientsThatMayUseAGrant(Ringback ringback) {
    register(initial, withAttribute("exporter", "note", "none"));
    JsonNode before = check(ringback, realm);
    allow("exporter");

    JsonNode report = check(ringback, realm);

    assertThat(before.toString()).doesNotContain("exporter");
    assertThat(report.path("findings").findValuesAsText("code"))
        .contains("registered_client_allowed");
    assertThat(report.toString()).contains("exporter");
  }

  private static void allow(String clientId) {
    ClientRepresentation client = realm.admin().clients().findByClientId(clientId).get(0);
    client.getAttributes().put(API_TOKEN, "true");
    realm.admin().clients().get(client.getId()).update(client);
  }

  private static String attributeOf(String clientId) {
    return realm.admin().clients().findByClientId(clientId).get(0).getAttributes().get(API_TOKEN);
  }

  private static ObjectNode withAttribute(String clientId, String attribute, String value) {
    return JSON.valueToTree(
        Map.of(
            "clientId",
            clientId,
            "serviceAccountsEnabled",
            true,
            "attributes",
            Map.of(attribute, value)));
  }

  private static HttpResponse<String> register(String token, ObjectNode client) {
    return Loopback.send(
        authorized(token, Loopback.json(registrations("default"), client.toString())));
  }

  /** What a client does that reads itself, changes the attribute and writes itself back. */
  private static HttpResponse<String> update(JsonNode registered, String value) {
    URI address = URI.create(registrations("default") + "/" + registered.path("clientId").asText());
    String token = registered.path("registrationAccessToken").asText();
    ObjectNode current = (ObjectNode) read(Loopback.send(authorized(token, Loopback.to(address))));
    current.withObject("attributes").put(API_TOKEN, value);
    return Loopback.send(
        authorized(
            token,
            Loopback.to(address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(current.toString()))));
  }

  private static HttpRequest.Builder authorized(String token, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static URI registrations(String provider) {
    return URI.create(realm.address() + "/clients-registrations/" + provider);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
