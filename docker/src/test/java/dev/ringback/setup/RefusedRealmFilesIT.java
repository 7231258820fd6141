package dev.ringback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A realm file whose component could never work is refused with the reason, and makes no realm. */
@RingbackTest
class RefusedRealmFilesIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String GATEWAY = "dev.ringback.authenticator.gateway.ReverseCallGateway";
  private static final String SOURCE = "dev.ringback.records.source.RecordSource";
  private static final String FEDERATION = "org.keycloak.storage.UserStorageProvider";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        GATEWAY
            + " | number-pool | {\"numbers\":[\"+79641110000\"],\"secret\":[\"short\"]}"
            + " | The secret is too short",
        GATEWAY
            + " | number-pool | {\"numbers\":[\"+79641110000\"],"
            + "\"secret\":[\"a secret of more than twenty-four bytes\"],"
            + "\"minimumAttestation\":[\"full\"]}"
            + " | The minimum attestation is none, C, B or A.",
        GATEWAY + " | telefon-ip | {} | The API token is missing.",
        GATEWAY
            + " | telefon-ip | {\"token\":[\"t\"],\"priority\":[\"first\"]}"
            + " | The priority of a gateway is a whole number.",
        SOURCE + " | ovh | {\"endpoint\":[\"ftp://127.0.0.1\"]} | is missing",
        SOURCE + " | allo-incognito | {} | is missing",
        FEDERATION + " | runtel-pbx | {\"baseUrl\":[\"nowhere\"]} | PBX address"
      })
  void theReasonIsTheAnswerAndThereIsNoRealm(
      String type, String provider, String config, String sentence, Ringback ringback)
      throws Exception {
    String name = "refused-" + provider + "-" + Integer.toHexString(config.hashCode());
    ObjectNode realm = JSON.createObjectNode().put("realm", name).put("enabled", true);
    realm
        .putObject("components")
        .putArray(type)
        .addObject()
        .put("name", provider)
        .put("providerId", provider)
        .set("config", JSON.readTree(config));

    HttpResponse<String> answer = send(ringback, "", realm.toString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).path("errorMessage").asText()).contains(sentence);
    assertThat(send(ringback, "/" + name, null).statusCode()).isEqualTo(404);
  }

  /** Imports a realm, or reads one where there is no file. */
  private static HttpResponse<String> send(Ringback ringback, String path, String file) {
    URI realms = URI.create(ringback.keycloak().address() + "/admin/realms" + path);
    HttpRequest.Builder request = file == null ? Loopback.to(realms) : Loopback.json(realms, file);
    return Loopback.send(
        request.header(
            "Authorization", "Bearer " + ringback.admin().tokenManager().getAccessTokenString()));
  }
}
