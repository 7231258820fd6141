package dev.ringback.benchmark.token;

import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A service that asks Keycloak what the tokens are worth that it is sent. */
final class Introspector {

  private static final String ID = "introspector";
  private static final String SECRET = "secret of a service";

  private final URI tokenEndpoint;

  private Introspector(URI tokenEndpoint) {
    this.tokenEndpoint = tokenEndpoint;
  }

  /** The only one of the realm. */
  static Introspector in(TestRealm realm) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(ID);
    client.setSecret(SECRET);
    client.setDirectAccessGrantsEnabled(true);
    client.setProtocolMappers(List.of(itsOwnAudience()));
    realm.admin().clients().create(client).close();
    return new Introspector(URI.create(realm.address() + "/protocol/openid-connect/token"));
  }

  /** An access token of Keycloak's own, from a login with the password. */
  String accessTokenOf(TestUser user) {
    Map<String, String> form =
        Map.of(
            "grant_type", "password", "username", user.username(), "password", TestUser.PASSWORD);
    return TokenAnswer.read(post(tokenEndpoint, form)).tokens().accessToken();
  }

  /**
   * Asks once.
   *
   * @param type {@code access_token} or {@code api_token}
   * @throws IllegalStateException if the answer is another than the expected one
   */
  void expect(boolean active, String type, String token) {
    HttpResponse<String> answer =
        post(
            URI.create(tokenEndpoint + "/introspect"),
            Map.of("token", token, "token_type_hint", type));
    if (answer.statusCode() != 200 || !answer.body().contains("\"active\":" + active)) {
      throw new IllegalStateException(
          "introspection of an %s answered %d %s"
              .formatted(type, answer.statusCode(), answer.body()));
    }
  }

  private static HttpResponse<String> post(URI address, Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put("client_id", ID);
    fields.put("client_secret", SECRET);
    return Loopback.send(Loopback.form(address, fields));
  }

  /** Keycloak tells of an access token only to those whom it names as its audience. */
  private static ProtocolMapperRepresentation itsOwnAudience() {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName("audience");
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper("oidc-audience-mapper");
    mapper.setConfig(Map.of("included.client.audience", ID, "access.token.claim", "true"));
    return mapper;
  }
}
