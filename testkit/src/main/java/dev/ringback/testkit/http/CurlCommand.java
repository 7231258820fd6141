package dev.ringback.testkit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command line of curl, as vendors' documents print them, and what curl would send.
 *
 * @param headers those of the command, and those that curl adds
 * @param body empty if there is none
 */
public record CurlCommand(String method, String url, Map<String, String> headers, String body) {

  /** A word of a shell's command line: bare, or within single or double quotes. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** Data make it a POST, and a form if the command does not say otherwise. */
  public static CurlCommand read(String command) {
    List<String> words = WORD.matcher(command).results().map(CurlCommand::unquoted).toList();
    Map<String, String> headers = new LinkedHashMap<>();
    String method = "GET";
    String body = "";
    String url = "";
    for (int index = 1; index < words.size(); index++) {
      switch (words.get(index)) {
        case "-X" -> method = words.get(++index);
        case "-H" -> {
          String[] header = words.get(++index).split(": ", 2);
          headers.put(header[0], header[1]);
        }
        case "--data-raw" -> {
          method = "POST";
          body = words.get(++index);
          headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
        }
        default -> url = words.get(index);
      }
    }
    headers.put("User-Agent", "curl/8.5.0");
    return new CurlCommand(method, url, headers, body);
  }

  /** As it can be typed into a shell; bytes that cannot be typed are written as octal numbers. */
  public String write() {
    StringBuilder command = new StringBuilder();
    if (!body.isEmpty()) {
      command.append("printf ").append(quoted(octal(body))).append(" | ");
    }
    command.append("curl -i --path-as-is -g -X ").append(method);
    headers.forEach((name, value) -> command.append(" -H ").append(quoted(name + ": " + value)));
    if (!body.isEmpty()) {
      command.append(" --data-binary @-");
    }
    return command.append(' ').append(quoted(url)).toString();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static String octal(String bytes) {
    return bytes
        .chars()
        .mapToObj(
            one ->
                one < ' ' || one > '~' || one == '%' || one == '\\'
                    ? "\\%03o".formatted(one)
                    : Character.toString(one))
        .collect(Collectors.joining());
  }

  private static String unquoted(MatchResult word) {
    return Stream.of(1, 2, 3)
        .map(word::group)
        .filter(group -> group != null)
        .findFirst()
        .orElseThrow();
  }
}
