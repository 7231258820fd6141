package dev.ringback.authenticator.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A token as its owner and administrators see it, in JSON. Times are ISO 8601 in UTC, always with
 * milliseconds.
 *
 * @param value the secret, in the answer to whoever asked for the token; never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiTokenDocument(
    String id,
    String value,
    String comment,
    List<String> scopes,
    String createdAt,
    String expireAt,
    String lastUsedAt) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  public static ApiTokenDocument of(ApiToken token) {
    return of(token, null);
  }

  public static ApiTokenDocument of(IssuedApiToken issued) {
    return of(issued.token(), issued.value());
  }

  private static ApiTokenDocument of(ApiToken token, String value) {
    return new ApiTokenDocument(
        token.id(),
        value,
        token.comment(),
        token.scopes().stream().sorted().map(ApiTokenScope::value).toList(),
        TIME.format(token.created()),
        TIME.format(token.expires()),
        token.lastUsed().map(TIME::format).orElse(null));
  }

  /** Without the value: a secret never slips into a message by accident. */
  @Override
  public String toString() {
    return "API token " + id;
  }
}
