package dev.ringback.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.CurlCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One request as document 000 prints it, as the tool that it is printed for sends it.
 *
 * @param name what it is for
 * @param tool that of a shell, or a web page's
 * @param headers those of the document, and those that the tool adds
 * @param body empty if there is none
 */
record Example(
    String name, String tool, String method, String url, Map<String, String> headers, String body) {

  /** The requests of the document; only the quoting of its curl lines is mended. */
  private static final String DOCUMENT = "examples-000.txt";

  private static final Pattern FETCH =
      Pattern.compile(
          "fetch\\(\"(?<url>[^\"]+)\", \\{\\s*method: \"(?<method>[A-Z]+)\","
              + "\\s*headers: (?<headers>\\{[^}]*}),\\s*(?:body: '(?<body>[^']*)'\\s*)?}\\);");

  static List<Example> ofDocument() {
    try (InputStream document = Example.class.getResourceAsStream(DOCUMENT)) {
      String text = new String(document.readAllBytes(), UTF_8);
      return Stream.of(text.split("(?m)^# "))
          .filter(part -> !part.isBlank())
          .flatMap(Example::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Example> read(String part) {
    String[] nameCurlFetch = part.split("\n", 3);
    return Stream.of(
        ofCurl(nameCurlFetch[0], nameCurlFetch[1]), ofFetch(nameCurlFetch[0], nameCurlFetch[2]));
  }

  private static Example ofCurl(String name, String command) {
    CurlCommand curl = CurlCommand.read(command.substring(0, command.indexOf(" | ")));
    return new Example(name, "curl", curl.method(), curl.url(), curl.headers(), curl.body());
  }

  /** A body that is a string goes as plain text, and a browser says where the page is from. */
  private static Example ofFetch(String name, String script) {
    Matcher call = FETCH.matcher(script);
    if (!call.find()) {
      throw new AssertionError("no fetch: " + script);
    }
    Map<String, String> headers = new LinkedHashMap<>(json(call.group("headers")));
    String body = call.group("body") == null ? "" : call.group("body");
    if (!body.isEmpty()) {
      headers.put("Content-Type", "text/plain;charset=UTF-8");
    }
    return new Example(name, "fetch", call.group("method"), call.group("url"), headers, body);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> json(String text) {
    try {
      return new ObjectMapper().readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Override
  public String toString() {
    return name + " by " + tool;
  }
}
