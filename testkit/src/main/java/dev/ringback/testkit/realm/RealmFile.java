package dev.ringback.testkit.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A realm in Keycloak's import format, to be imported under any name. */
public final class RealmFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As Keycloak's own import has it: the name of a variable, and what stands in for it. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*:([^}]*)}");

  private static final String DEMO = "demo-realm.json";

  private final ObjectNode realm;

  private RealmFile(ObjectNode realm) {
    this.realm = realm;
  }

  /** The demo realm, which is one of these files. */
  public static RealmFile demo(List<Path> files) {
    return files.stream()
        .filter(file -> file.endsWith(DEMO))
        .findFirst()
        .map(RealmFile::read)
        .orElseThrow(() -> new IllegalStateException("the build gives no " + DEMO));
  }

  /** Reads a realm file. Of a placeholder such as {@code ${HOST:127.0.0.1}} the default counts. */
  public static RealmFile read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RealmFile parse(String json) {
    String resolved =
        PLACEHOLDER.matcher(json).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    try {
      return new RealmFile((ObjectNode) MAPPER.readTree(resolved));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no realm file", e);
    }
  }

  /** The same realm under another name: its own id is gone, addresses and default role follow. */
  public RealmFile named(String name) {
    String oldName = name();
    String renamed =
        realm
            .toString()
            .replace("/realms/" + oldName + "/", "/realms/" + name + "/")
            .replace("/admin/" + oldName + "/", "/admin/" + name + "/")
            .replace("\"default-roles-" + oldName + "\"", "\"default-roles-" + name + "\"");
    return parse(renamed)
        .with(
            copy -> {
              copy.remove("id");
              copy.put("realm", name);
            });
  }

  /** The same realm with a change to its JSON. */
  public RealmFile with(Consumer<ObjectNode> change) {
    ObjectNode copy = realm.deepCopy();
    change.accept(copy);
    return new RealmFile(copy);
  }

  /** The same realm with a change to every component of one provider, such as a gateway. */
  public RealmFile withComponents(String providerId, Consumer<ObjectNode> change) {
    return with(
        copy -> {
          for (JsonNode componentsOfOneType : copy.path("components")) {
            for (JsonNode component : componentsOfOneType) {
              if (component.path("providerId").asText().equals(providerId)) {
                change.accept((ObjectNode) component);
              }
            }
          }
        });
  }

  public String name() {
    return realm.path("realm").asText();
  }

  public String json() {
    return realm.toString();
  }
}
