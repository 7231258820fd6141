package dev.ringback.exchanged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What somebody has judged of each endpoint of Keycloak, in {@code keycloak-endpoints.txt}. */
final class JudgedEndpoints {

  private static final String FILE = "keycloak-endpoints.txt";
  private static final String NO_TOKEN = "NONE";

  private JudgedEndpoints() {}

  /**
   * The verifiers behind each endpoint; none if it takes no access token.
   *
   * @throws IllegalArgumentException if the file names a verifier that is not tried
   */
  static Map<String, Set<Verifier>> read() throws IOException {
    Map<String, Set<Verifier>> judged = new TreeMap<>();
    try (InputStream file = JudgedEndpoints.class.getResourceAsStream(FILE)) {
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(line -> judged.put(line[0], verifiers(line[1])));
    }
    return judged;
  }

  private static Set<Verifier> verifiers(String words) {
    Set<Verifier> verifiers = EnumSet.noneOf(Verifier.class);
    if (!words.equals(NO_TOKEN)) {
      for (String word : words.split(" ", -1)) {
        verifiers.add(Verifier.valueOf(word));
      }
    }
    return verifiers;
  }
}
