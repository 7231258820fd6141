package dev.ringback.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A program that keeps a secret: it introspects the API tokens it is sent, or exchanges them. */
public final class Program {

  public static final String GRANT = "urn:ringback:params:oauth:grant-type:api-token";

  public static final String SECRET = "secret of a program";
  private static final String ENABLED = "ringback.api-token.enabled";

  private final TestRealm realm;
  private final String clientId;

  private Program(TestRealm realm, String clientId) {
    this.realm = realm;
    this.clientId = clientId;
  }

  /** One that may exchange API tokens. */
  public static Program of(TestRealm realm, String clientId) {
    Program program = ofClientOnly(realm, clientId);
    program.change(client -> client.getAttributes().put(ENABLED, "true"));
    return program;
  }

  /** One for which nothing was switched on. */
  public static Program ofClientOnly(TestRealm realm, String clientId) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setSecret(SECRET);
    client.setStandardFlowEnabled(false);
    realm.admin().clients().create(client).close();
    return new Program(realm, clientId);
  }

  /** Changes the client's settings. */
  public void change(Consumer<ClientRepresentation> change) {
    ClientRepresentation client = realm.admin().clients().findByClientId(clientId).get(0);
    change.accept(client);
    realm.admin().clients().get(client.getId()).update(client);
  }

  /** Adds a protocol mapper of Ringback or Keycloak to the client. */
  public void map(String mapper, Map<String, String> config) {
    map(mapper, mapper, config);
  }

  private void map(String name, String mapper, Map<String, String> config) {
    ProtocolMapperRepresentation mapping = new ProtocolMapperRepresentation();
    mapping.setName(name);
    mapping.setProtocol("openid-connect");
    mapping.setProtocolMapper(mapper);
    mapping.setConfig(config);
    String id = realm.admin().clients().findByClientId(clientId).get(0).getId();
    realm.admin().clients().get(id).getProtocolMappers().createMapper(List.of(mapping));
  }

  /** Gets this client scope with every token. */
  public void withClientScope(String name) {
    String scope =
        realm.admin().clientScopes().findAll().stream()
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow()
            .getId();
    String id = realm.admin().clients().findByClientId(clientId).get(0).getId();
    realm.admin().clients().get(id).addDefaultClientScope(scope);
  }

  /**
   * Names itself as the audience of its access tokens: Keycloak demands that of who introspects.
   */
  public void becomeAudience() {
    hasAudience(clientId);
  }

  /** Names a client as an audience of its access tokens. */
  public void hasAudience(String audience) {
    map(
        "audience " + audience,
        "oidc-audience-mapper",
        Map.of(
            "included.client.audience", audience,
            "access.token.claim", "true",
            "lightweight.claim", "true"));
  }

  /** What a client of OpenID Connect has to be told to ask as this program. */
  Map<String, String> registration() {
    return Map.of(
        "issuer", realm.address().toString(), "client_id", clientId, "client_secret", SECRET);
  }

  public JsonNode introspect(String apiToken) {
    return TokenDesk.read(introspect(apiToken, "api_token"));
  }

  public HttpResponse<String> introspect(String token, String hint) {
    return post("/introspect", Map.of("token", token, "token_type_hint", hint));
  }

  public TokenAnswer exchange(String apiToken) {
    return exchange(Map.of("api_token", apiToken));
  }

  TokenAnswer exchange(String apiToken, String scope) {
    return exchange(Map.of("api_token", apiToken, "scope", scope));
  }

  TokenAnswer exchange(Map<String, String> form) {
    return exchange("", form);
  }

  /** With something in the address too. */
  TokenAnswer exchange(String query, Map<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>(form);
    fields.put("grant_type", GRANT);
    return TokenAnswer.read(post(query, fields));
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>(form);
    fields.put("client_id", clientId);
    fields.put("client_secret", SECRET);
    return Loopback.send(
        Loopback.form(
            URI.create(realm.address() + "/protocol/openid-connect/token" + path), fields));
  }
}
