package dev.ringback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server answers what the document says. */
@RingbackTest
class DocumentedAnswersIT {

  private static final ApiDocument DOCUMENT = ApiDocument.read();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Ringback ringback;
  private static Map<String, String> places;

  @BeforeAll
  static void importRealm(Ringback started) {
    ringback = started;
    TestRealm realm = ringback.realm("openapi");
    places =
        Map.of(
            "realm", realm.name(),
            "id", realm.existingUser("anna").id(),
            "address", "198.51.100.7");
  }

  /** In this order. Without a body of its own, a request is sent with the document's example. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | POST   | /realms/{realm}/reverse-call/authorize |
          400 | POST   | /realms/{realm}/reverse-call/authorize | {"client_id":"demo-device"}
          401 | POST   | /realms/{realm}/reverse-call/authorize | {"client_id":"nobody"}
          404 | GET    | /realms/{realm}/reverse-call/challenges/{handle} |
          404 | GET    | /realms/{realm}/reverse-call/webhooks/{gateway}/{secret} |
          404 | POST   | /realms/{realm}/reverse-call/inbound-calls/{gateway} |
          200 | POST   | /admin/realms/{realm}/ringback/setup |
          400 | POST   | /admin/realms/{realm}/ringback/setup | [
          400 | POST   | /admin/realms/{realm}/ringback/setup | {"parts":["everything"]}
          200 | GET    | /admin/realms/{realm}/ringback/check |
          204 | PUT    | /admin/realms/{realm}/ringback/defender/hosts/{address} |
          400 | PUT    | /admin/realms/{realm}/ringback/defender/hosts/{address} | {"list":"grey"}
          200 | GET    | /admin/realms/{realm}/ringback/defender/hosts |
          204 | DELETE | /admin/realms/{realm}/ringback/defender/hosts/{address} |
          404 | DELETE | /admin/realms/{realm}/ringback/defender/hosts/{address} |
          201 | POST   | /admin/realms/{realm}/ringback/users/{id}/api-tokens |
          400 | POST   | /admin/realms/{realm}/ringback/users/{id}/api-tokens | {}
          200 | GET    | /admin/realms/{realm}/ringback/users/{id}/api-tokens |
          404 | DELETE | /admin/realms/{realm}/ringback/users/{id}/api-tokens/{tokenId} |
          401 | GET    | /realms/{realm}/authcalls/{token}/reverse_auth_phone_get |
          401 | POST   | /realms/{realm}/authcalls/{token}/reverse_auth_phone_post |
          401 | GET    | /realms/{realm}/authcalls/{token}/reverse_auth_phone_check/{id} |
          404 | GET    | /realms/{realm}/authcalls/get_qr_image/{handle} |
          200 | POST   | /realms/{realm}/pbx/api |
          400 | POST   | /realms/{realm}/pbx/api | {}
          404 | POST   | /realms/{realm}/pbx/api | {"action":"dance","obj":"User","params":{}}
          401 | POST   | /realms/{realm}/call-records/auth/login |
          400 | POST   | /realms/{realm}/call-records/auth/register | {}
          401 | GET    | /realms/{realm}/call-records/account/apitoken |
          401 | GET    | /realms/{realm}/integration/api/v1/auth/integrationapi/create |
          401 | GET    | /realms/{realm}/integration/api/v1/auth/integrationapi/refresh |
          401 | POST   | /realms/{realm}/integration/api/v1/request/getcallhistory |
          401 | GET    | /realms/{realm}/integration/api/v1/request/getcallhistory |
          401 | GET    | /realms/{realm}/integration/api/v1/request/getcallrecordfile |
          401 | GET    | /realms/{realm}/integration/api/v1/request/getrequestresultbyhash |
          401 | GET    | /realms/{realm}/call-records/records |
          401 | GET    | /realms/{realm}/call-records/records/{id} |
          """)
  void answersAreAsDescribed(int status, String method, String path, String body)
      throws JsonProcessingException {
    Operation operation = DOCUMENT.operation(new Endpoint(method, path));

    HttpResponse<String> response = Loopback.send(request(operation, body));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode content = operation.answer(status).path("content");
    if (content.isMissingNode()) {
      assertThat(response.body()).isEmpty();
      return;
    }
    String type =
        response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    assertThat(Operation.names(content)).contains(type);
    assertThat(
            DOCUMENT.contradictions(
                content.path(type).path("schema"), JSON.readTree(response.body())))
        .isEmpty();
  }

  private static HttpRequest.Builder request(Operation operation, String body)
      throws JsonProcessingException {
    HttpRequest.Builder request = Loopback.to(address(operation.path()));
    if (operation.path().startsWith("/admin/")) {
      request.header(
          "Authorization", "Bearer " + ringback.admin().tokenManager().getAccessTokenString());
    }
    JsonNode content = operation.requests();
    if (content.isEmpty()) {
      return request.method(operation.endpoint().method(), BodyPublishers.noBody());
    }
    String type = content.fieldNames().next();
    String json = body == null ? content.path(type).path("example").toString() : body;
    return request
        .header("Content-Type", type)
        .method(
            operation.endpoint().method(),
            BodyPublishers.ofString(type.endsWith("json") ? json : form(json)));
  }

  private static String form(String json) throws JsonProcessingException {
    return Query.encode(
        JSON.readTree(json).properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText())));
  }

  /** What has no place in the realm is filled in with something that is not there. */
  private static URI address(String template) {
    String path = template;
    for (Map.Entry<String, String> place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    return URI.create(ringback.keycloak().address() + path.replaceAll("\\{\\w+}", "unknown"));
  }
}
