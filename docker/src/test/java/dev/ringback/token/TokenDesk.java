package dev.ringback.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** Where an administrator issues and revokes the API tokens of a realm's users. */
public final class TokenDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI users;
  private final Supplier<String> administrator;

  private TokenDesk(URI users, Supplier<String> administrator) {
    this.users = users;
    this.administrator = administrator;
  }

  /** In the hands of the administrator of the whole server. */
  public static TokenDesk of(Ringback ringback, TestRealm realm) {
    return of(ringback.keycloak().address(), ringback.admin(), realm);
  }

  /** The same at whatever node serves for the moment. */
  public static TokenDesk of(Cluster cluster, TestRealm realm) {
    return of(cluster.address(), cluster.admin(), realm);
  }

  private static TokenDesk of(URI keycloak, Keycloak administrator, TestRealm realm) {
    return new TokenDesk(
        URI.create(keycloak + "/admin/realms/" + realm.name() + "/ringback/users/"),
        () -> administrator.tokenManager().getAccessTokenString());
  }

  /** The same desk in the hands of whoever has this access token. */
  TokenDesk inTheHandsOf(String accessToken) {
    return new TokenDesk(users, () -> accessToken);
  }

  /** Lets the realm keep the events of introspection too, which Keycloak drops by default. */
  static void keepAllEvents(TestRealm realm) {
    RealmEventsConfigRepresentation events = realm.admin().getRealmEventsConfig();
    events.setEnabledEventTypes(
        List.of(
            "INTROSPECT_TOKEN",
            "INTROSPECT_TOKEN_ERROR",
            "TOKEN_EXCHANGE",
            "TOKEN_EXCHANGE_ERROR"));
    realm.admin().updateRealmEventsConfig(events);
  }

  /** Issues a token that lives for an hour. */
  public NewToken issue(TestUser owner, String... scopes) {
    return issue(owner.id(), 3600, scopes);
  }

  /** Issues a token that lives for so long. */
  public NewToken issue(TestUser owner, Duration lifespan, String... scopes) {
    return issue(owner.id(), lifespan.toSeconds(), scopes);
  }

  public NewToken issue(String owner, long ttl, String... scopes) {
    HttpResponse<String> response =
        ask(owner, Map.of("comment", "dev key", "ttl", ttl, "scopes", Arrays.asList(scopes)));
    if (response.statusCode() != 201) {
      throw new IllegalStateException("No token: " + response.body());
    }
    JsonNode issued = read(response);
    return new NewToken(issued.path("id").asText(), issued.path("value").asText());
  }

  /** Asks for a token, whatever comes of it. */
  HttpResponse<String> ask(String owner, Map<String, ?> wishes) {
    try {
      return ask(owner, JSON.writeValueAsString(wishes));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> ask(String owner, String wishes) {
    return send(Loopback.json(address(owner), wishes));
  }

  HttpResponse<String> list(String owner) {
    return send(Loopback.to(address(owner)));
  }

  public HttpResponse<String> revoke(String owner, String token) {
    return send(Loopback.to(URI.create(address(owner) + "/" + token)).DELETE());
  }

  static JsonNode read(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no JSON", e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Loopback.send(request.header("Authorization", "Bearer " + administrator.get()));
  }

  private URI address(String owner) {
    return URI.create(users + owner + "/api-tokens");
  }

  /** A token and its value, as they were shown once. */
  public record NewToken(String id, String value) {

    /** The same with a wrong last character. */
    String misspelt() {
      char last = value.charAt(value.length() - 1);
      return value.substring(0, value.length() - 1) + (last == '0' ? '1' : '0');
    }
  }
}
