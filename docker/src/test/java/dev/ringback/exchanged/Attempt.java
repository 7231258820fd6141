package dev.ringback.exchanged;

import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.Program;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token at a realm, and the requests that show it there.
 *
 * @param server the address of Keycloak
 * @param client for which the token was issued
 * @param other a client in the audience of the token, which exchanges tokens and protects resources
 */
record Attempt(URI server, TestRealm realm, String client, String other, String token) {

  /** A GET without any token but that in the path, in which names in braces are replaced. */
  HttpRequest.Builder open(String path) {
    return Loopback.to(address(path));
  }

  /** A GET with the token in the header. */
  HttpRequest.Builder bearer(String path) {
    return open(path)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json, application/scim+json;q=0.9");
  }

  HttpRequest.Builder bearer(String path, String json) {
    return bearer(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  HttpRequest.Builder form(String path, Map<String, String> fields) {
    return Loopback.form(address(path), fields);
  }

  HttpRequest.Builder formOf(String clientId, String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("client_id", clientId);
    all.put("client_secret", Program.SECRET);
    return form(path, all);
  }

  HttpRequest.Builder grantTo(String clientId, String grant, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("grant_type", grant);
    return formOf(clientId, "/realms/{realm}/protocol/openid-connect/token", all);
  }

  HttpRequest.Builder exchangeAt(String clientId) {
    return grantTo(
        clientId,
        "urn:ietf:params:oauth:grant-type:token-exchange",
        Map.of(
            "subject_token_type",
            "urn:ietf:params:oauth:token-type:access_token",
            "subject_token",
            token));
  }

  /** The token in this parameter of a request for permissions (UMA 2.0). */
  HttpRequest.Builder permissions(String parameter) {
    return grantTo(
        other,
        "urn:ietf:params:oauth:grant-type:uma-ticket",
        Map.of("audience", other, parameter, token));
  }

  /** The token as the bearer of such a request. */
  HttpRequest.Builder permissionsOfBearer(String parameter, String value) {
    return form(
            "/realms/{realm}/protocol/openid-connect/token",
            Map.of("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket", parameter, value))
        .header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder introspection(String hint) {
    return formOf(
        other,
        "/realms/{realm}/protocol/openid-connect/token/introspect",
        Map.of("token", token, "token_type_hint", hint));
  }

  private URI address(String path) {
    return URI.create(
        server
            + path.replace("{realm}", realm.name())
                .replace("{client}", client)
                .replace("{token}", token));
  }
}
