package dev.ringback.defender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** {@code /admin/realms/{realm}/ringback/defender}, asked by whoever has the token. */
record DefenderAdmin(URI hosts, Supplier<String> token) {

  static final String WHITE = "{\"list\":\"white\"}";
  static final String BLACK = "{\"list\":\"black\"}";

  static DefenderAdmin of(Ringback ringback, TestRealm realm) {
    URI hosts =
        URI.create(
            "%s/admin/realms/%s/ringback/defender/hosts"
                .formatted(ringback.keycloak().address(), realm.name()));
    return new DefenderAdmin(hosts, ringback.admin().tokenManager()::getAccessTokenString);
  }

  DefenderAdmin as(Supplier<String> other) {
    return new DefenderAdmin(hosts, other);
  }

  HttpResponse<String> list() {
    return send(Loopback.to(hosts));
  }

  HttpResponse<String> put(String address, String json) {
    return send(
        Loopback.to(host(address))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> delete(String address) {
    return send(Loopback.to(host(address)).DELETE());
  }

  /** The entry of this host, if it is on any list. */
  Optional<JsonNode> find(String host) {
    try {
      JsonNode all = new ObjectMapper().readTree(list().body());
      return StreamSupport.stream(all.spliterator(), false)
          .filter(entry -> entry.path("host").asText().equals(host))
          .findFirst();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The name of the list that this host is on; empty if it is on none. */
  String listOf(String host) {
    return find(host).map(entry -> entry.path("list").asText()).orElse("");
  }

  private URI host(String address) {
    return URI.create(hosts + "/" + address.replace("%", "%25").replace(" ", "%20"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Loopback.send(request.header("Authorization", "Bearer " + token.get()));
  }
}
