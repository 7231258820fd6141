package dev.ringback.benchmark.pair;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/** What Keycloak itself gives to programs. */
final class KeycloakTokens {

  private static final String ID = "program";
  private static final String SECRET = "secret of a program";

  private final URI tokenEndpoint;
  private final Turns refreshTokens;

  private KeycloakTokens(URI tokenEndpoint, TestUser user) {
    this.tokenEndpoint = tokenEndpoint;
    this.refreshTokens = Turns.of(program -> logIn(user));
  }

  static KeycloakTokens in(TestRealm realm) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(ID);
    client.setSecret(SECRET);
    client.setServiceAccountsEnabled(true);
    client.setDirectAccessGrantsEnabled(true);
    realm.admin().clients().create(client).close();
    return new KeycloakTokens(
        URI.create(realm.address() + "/protocol/openid-connect/token"), realm.user("person"));
  }

  void clientCredentials() {
    ask(Map.of("grant_type", "client_credentials"));
  }

  void refresh() {
    refreshTokens.take(
        token -> refreshToken(Map.of("grant_type", "refresh_token", "refresh_token", token)));
  }

  private String logIn(TestUser user) {
    return refreshToken(
        Map.of(
            "grant_type", "password", "username", user.username(), "password", TestUser.PASSWORD));
  }

  private String refreshToken(Map<String, String> form) {
    return ask(form).path("refresh_token").asText();
  }

  private JsonNode ask(Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put("client_id", ID);
    fields.put("client_secret", SECRET);
    return TokenAnswer.read(Loopback.send(Loopback.form(tokenEndpoint, fields)))
        .tokens()
        .response();
  }
}
