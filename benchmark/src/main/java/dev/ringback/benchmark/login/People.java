package dev.ringback.benchmark.login;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Users with a phone and a password, who log in by turns. */
final class People {

  static final String PASSWORD = "correct horse battery staple";

  private static final int HOW_MANY = 100;

  private final AtomicInteger turns = new AtomicInteger();

  /** One of them. */
  record Person(int number) {

    String username() {
      return "person-" + number;
    }

    String phone() {
      return String.format(Locale.ROOT, "+7924%07d", number);
    }
  }

  /** Whose turn it is. */
  Person next() {
    return new Person(turns.getAndIncrement() % HOW_MANY);
  }

  /** Puts all of them into the JSON of a realm. */
  static void moveInto(ObjectNode realm) {
    ArrayNode users = realm.putArray("users");
    for (int number = 0; number < HOW_MANY; number++) {
      Person person = new Person(number);
      ObjectNode user =
          users
              .addObject()
              .put("username", person.username())
              .put("enabled", true)
              .put("firstName", "Person")
              .put("lastName", "Example")
              .put("email", person.username() + "@example.org")
              .put("emailVerified", true);
      user.putObject("attributes")
          .put("phoneNumber", person.phone())
          .put("phoneNumberVerified", "true");
      user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
    }
  }
}
