package dev.ringback.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.http.Query;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes requests of the document's operations, and one to three things wrong in each. */
final class FuzzedRequests {

  private static final int MOST_WRONG = 3;

  /** Half of all requests come with the credentials that the operation wants. */
  private static final double RIGHT_CREDENTIALS = 0.5;

  private final Random random;
  private final Map<String, String> places;
  private final List<String> credentials;

  private final Map<String, String> headers = new LinkedHashMap<>();
  private String method = "";
  private String path = "";
  private String query = "";
  private String body = "";

  /**
   * @param places values of the paths' parameters by name
   * @param credentials values of the header {@code Authorization}, one of which is empty
   */
  FuzzedRequests(Random random, Map<String, String> places, List<String> credentials) {
    this.random = random;
    this.places = places;
    this.credentials = credentials;
  }

  /**
   * The next one.
   *
   * @param right what the operation wants in the header {@code Authorization}
   */
  RawRequest next(Operation operation, String right) {
    begin(operation);
    String credential = random.nextDouble() < RIGHT_CREDENTIALS ? right : one(credentials);
    if (!credential.isEmpty()) {
      headers.put("Authorization", credential);
    }
    int wrong = 1 + random.nextInt(MOST_WRONG);
    for (int nth = 0; nth < wrong; nth++) {
      spoil(operation);
    }
    return new RawRequest(method, path + query, headers, body);
  }

  private void begin(Operation operation) {
    headers.clear();
    // Else one address would soon have had all registrations that one may have
    headers.put(
        "X-Forwarded-For", "2001:db8:" + Integer.toHexString(random.nextInt(65_536)) + "::1");
    method = operation.endpoint().method();
    path = filledIn(operation.path());
    query = "";
    body = "";
    JsonNode content = operation.requests();
    if (!content.isEmpty()) {
      String type = content.fieldNames().next();
      headers.put("Content-Type", type);
      body = written(type, operation.example());
    }
  }

  private void spoil(Operation operation) {
    switch (random.nextInt(9)) {
      case 0 -> path = spoiledPath(operation.path());
      case 1 -> path = path + one(OddValues.ENDINGS);
      case 2 -> query = "?" + one(OddValues.QUERIES);
      case 3 -> query = spoiledQuery(operation);
      case 4 -> spoilHeaders();
      case 5 -> headers.put("Content-Type", one(OddValues.CONTENT_TYPES));
      case 6 -> body = one(OddValues.BODIES);
      case 7 -> spoilMember(operation);
      default -> method = one(OddValues.METHODS);
    }
  }

  private void spoilHeaders() {
    List<String> odd = one(OddValues.HEADERS);
    for (int name = 0; name < odd.size(); name += 2) {
      headers.put(odd.get(name), odd.get(name + 1));
    }
  }

  /** With something odd in the place of one of its parameters. */
  private String spoiledPath(String template) {
    List<String> parameters =
        places.keySet().stream().filter(name -> template.contains("{" + name + "}")).toList();
    return filledIn(template.replace("{" + one(parameters) + "}", one(OddValues.SEGMENTS)));
  }

  private String spoiledQuery(Operation operation) {
    String spoiled =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .map(Parameter::name)
            .sorted()
            .filter(any -> random.nextBoolean())
            .map(name -> (name + "=" + one(OddValues.SEGMENTS) + "&").repeat(1 + random.nextInt(2)))
            .collect(Collectors.joining());
    return "?" + spoiled;
  }

  private void spoilMember(Operation operation) {
    JsonNode example = operation.example();
    if (!example.isObject() || example.isEmpty()) {
      body = one(OddValues.MEMBERS);
      return;
    }
    String spoiled = one(example.properties().stream().map(Map.Entry::getKey).toList());
    String value = one(OddValues.MEMBERS);
    body =
        headers.getOrDefault("Content-Type", "").contains("form")
            ? spoiled + "=" + URLEncoder.encode(value, UTF_8)
            : example.properties().stream()
                .map(
                    member ->
                        '"'
                            + member.getKey()
                            + "\":"
                            + (member.getKey().equals(spoiled) ? value : bytes(member.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
  }

  private String filledIn(String template) {
    String filled = template;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  private static String written(String type, JsonNode example) {
    return type.endsWith("json")
        ? bytes(example)
        : Query.encode(
            example.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText())));
  }

  private static String bytes(JsonNode value) {
    return new String(value.toString().getBytes(UTF_8), ISO_8859_1);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
