package dev.ringback.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the jars say of themselves to administrators and their scanners. The lists of contents are
 * made by a Maven plugin that runs online only: after a build with {@code --offline} they are
 * missing, and this fails.
 */
class DeliveredJarsIT {

  private static final Path PROVIDERS = Path.of(System.getProperty("ringback.providers"));
  private static final String TELEPHONY = "ringback-telephony";
  private static final Pattern SHADED = Pattern.compile("dev/ringback/shaded/([^/]+)/.+");

  @ParameterizedTest
  @MethodSource("jars")
  void everyJarHasItsLicenseItsNoticeAndTheListOfItsContents(String jar) throws IOException {
    assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
    assertThat(text(jar, "META-INF/NOTICE")).contains("Ringback", "Public Suffix List");
    assertThat(contents(jar).at("/metadata/component/name").asText()).isEqualTo(jar);
  }

  @ParameterizedTest
  @MethodSource("jars")
  void theListIsTheSameForTheSameSources(String jar) throws IOException {
    assertThat(contents(jar).has("serialNumber")).isFalse();
    assertThat(contents(jar).at("/metadata/timestamp").asText("2026-11-22T00:00:00Z"))
        .isEqualTo("2026-11-22T00:00:00Z");
  }

  @Test
  void theListNamesEveryLibraryThatIsShaded() throws IOException {
    try (JarFile jar = new JarFile(PROVIDERS.resolve(TELEPHONY + ".jar").toFile())) {
      assertThat(
              jar.stream()
                  .map(entry -> SHADED.matcher(entry.getName()))
                  .filter(Matcher::matches)
                  .map(shaded -> shaded.group(1)))
          .as("a further one belongs into NOTICE, and into the list below")
          .containsOnly("hc", "phonenumbers", "publicsuffix", "resilience4j", "slf4j");
    }

    assertThat(components(TELEPHONY))
        .extracting(component -> component.path("name").asText())
        .containsExactlyInAnyOrder(
            "httpclient5",
            "httpcore5",
            "httpcore5-h2",
            "libphonenumber",
            "resilience4j-circuitbreaker",
            "resilience4j-core",
            "slf4j-api",
            "slf4j-nop");
    assertThat(components(TELEPHONY))
        .allSatisfy(
            component -> {
              assertThat(component.path("purl").asText()).startsWith("pkg:maven/").contains("@");
              assertThat(component.path("licenses")).isNotEmpty();
            });
  }

  @Test
  void scannersFindTheLibrariesThatSayTheirCoordinatesThemselves() throws IOException {
    String httpClient = "META-INF/maven/org.apache.httpcomponents.client5/httpclient5/";
    String phoneNumbers = "META-INF/maven/com.googlecode.libphonenumber/libphonenumber/";

    assertThat(text(TELEPHONY, httpClient + "pom.properties")).contains("version=");
    assertThat(text(TELEPHONY, phoneNumbers + "pom.properties")).contains("version=");
  }

  @Test
  void theNoticeNamesWhoMadeWhatIsShadedAndUnderWhichLicense() throws IOException {
    assertThat(text(TELEPHONY, "META-INF/NOTICE"))
        .contains("Apache HttpComponents", "libphonenumber", "Resilience4j", "SLF4J")
        .contains("effective_tld_names.dat", "Mozilla Public License 2.0")
        .contains("The Apache Software Foundation");
    assertThat(text(TELEPHONY, "META-INF/licenses/MPL-2.0.txt"))
        .startsWith("Mozilla Public License Version 2.0");
    assertThat(text(TELEPHONY, "META-INF/LICENSE.txt")).contains("QOS.ch", "Permission is hereby");
  }

  static Stream<String> jars() {
    return Stream.of(
        TELEPHONY, "ringback-authenticator", "ringback-records-provider", "ringback-themes");
  }

  private static List<JsonNode> components(String jar) throws IOException {
    return StreamSupport.stream(contents(jar).path("components").spliterator(), false).toList();
  }

  private static JsonNode contents(String jar) throws IOException {
    return new ObjectMapper().readTree(text(jar, list(jar)));
  }

  private static String list(String jar) {
    return "META-INF/sbom/" + jar + ".cdx.json";
  }

  private static String text(String jar, String name) throws IOException {
    try (JarFile file = new JarFile(PROVIDERS.resolve(jar + ".jar").toFile())) {
      ZipEntry entry = file.getEntry(name);
      assertThat(entry).as("%s in %s", name, jar).isNotNull();
      return new String(file.getInputStream(entry).readAllBytes(), UTF_8);
    }
  }
}
