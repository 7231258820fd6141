package dev.ringback.authcalls;

import static dev.ringback.testkit.http.Loopback.send;
import static dev.ringback.testkit.http.Loopback.to;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.AuthcallsRole;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A program that speaks document 003, to a realm in place of the vendor. */
public record Program(TestRealm realm, String token) {

  /** A program of this user, whom an administrator lets have one. */
  public static Program of(TestRealm realm, TestUser owner, TokenDesk desk) {
    new AuthcallsRole(realm).grant(owner);
    return new Program(realm, desk.issue(owner, "authcalls").value());
  }

  /** The same with another token. */
  Program with(String anotherToken) {
    return new Program(realm, anotherToken);
  }

  /** The same at another realm. */
  Program at(TestRealm anotherRealm) {
    return new Program(anotherRealm, token);
  }

  public Answer get(String phone) {
    return Answer.read(
        send(to(address("reverse_auth_phone_get?" + Query.encode(Map.of("phone", phone))))));
  }

  /** The same request as a browser makes it before anybody wants it. */
  Answer prefetch(String phone, String header) {
    return Answer.read(
        send(
            to(address("reverse_auth_phone_get?" + Query.encode(Map.of("phone", phone))))
                .header(header, "prefetch")));
  }

  public Answer post(String phone, URI webhook) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("phone", phone)
            .put("webhook", webhook.toString())
            .toString();
    return post("application/json", body);
  }

  Answer post(String contentType, String body) {
    return Answer.read(
        send(
            to(address("reverse_auth_phone_post"))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))));
  }

  Answer check(int id) {
    return check(Integer.toString(id));
  }

  Answer check(String id) {
    return Answer.read(send(to(address("reverse_auth_phone_check/" + id))));
  }

  private URI address(String action) {
    return URI.create(realm.address() + "/authcalls/" + token + "/" + action);
  }
}
