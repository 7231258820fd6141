package dev.ringback.number;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Users whom a realm file brings, with numbers as whoever wrote the file wrote them. */
public final class ImportedUsers {

  private ImportedUsers() {}

  /**
   * One more user in the realm's JSON.
   *
   * @param numbers values of the attribute
   */
  public static Consumer<ObjectNode> user(String name, boolean verified, String... numbers) {
    return json -> {
      ObjectNode user = json.withArray("users").addObject();
      user.put("username", name).put("enabled", true);
      user.put("firstName", "Some").put("lastName", "Body").put("email", name + "@example.org");
      ArrayNode values = user.putObject("attributes").putArray("phoneNumber");
      for (String number : numbers) {
        values.add(number);
      }
      user.withObject("attributes").putArray("phoneNumberVerified").add(Boolean.toString(verified));
    };
  }
}
