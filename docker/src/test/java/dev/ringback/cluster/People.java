package dev.ringback.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.crowd.Crowd;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Numbered people with a phone each, and what many do at once. */
final class People {

  /** How many of them do something at the same time. */
  static final int AT_ONCE = 20;

  static final String NOBODY = "nobody";

  private People() {}

  /** What lets so many people move into the demo realm. */
  static Consumer<ObjectNode> moveIn(int people) {
    return realm -> IntStream.range(0, people).forEach(person -> moveIn(realm, person));
  }

  static String username(int person) {
    return "person-" + person;
  }

  static String phone(int person) {
    return "+7924" + (4_000_000 + person);
  }

  /** So many do this, {@value #AT_ONCE} at a time. */
  static <T> List<T> all(int people, IntFunction<T> deed) {
    return Crowd.inTurns(people, AT_ONCE, deed);
  }

  /** Whom the app takes the person for who logged in; {@link #NOBODY} if nobody did. */
  static String loggedInAs(PhoneLogin login) {
    return login.isLoggedIn() ? redeem(login, login.page().redirect().orElseThrow()) : NOBODY;
  }

  private static String redeem(PhoneLogin login, URI callback) {
    return login
        .appLogin()
        .redeem(callback)
        .tokens()
        .idTokenClaims()
        .path("preferred_username")
        .asText();
  }

  private static void moveIn(ObjectNode realm, int person) {
    ObjectNode user = realm.withArray("users").addObject();
    user.put("username", username(person))
        .put("enabled", true)
        .put("firstName", "Person")
        .put("lastName", "Example")
        .put("email", username(person) + "@example.org")
        .put("emailVerified", true);
    ObjectNode attributes = user.putObject("attributes");
    attributes.putArray("phoneNumber").add(phone(person));
    attributes.putArray("phoneNumberVerified").add("true");
  }
}
