package dev.ringback.authenticator.token;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an API token lets its bearer do. Each service asks for one of them. */
public enum ApiTokenScope {
  /** Search call records. */
  RECORDS_READ("records:read"),
  /** Hear recordings. */
  RECORDS_LISTEN("records:listen"),
  /** Verify phone numbers through the {@code authcalls} API. */
  AUTHCALLS("authcalls"),
  /** Create the token pairs of the integration API. */
  INTEGRATION("integration");

  /** Of a token for which nothing else was asked. */
  public static final Set<ApiTokenScope> DEFAULT = Set.of(RECORDS_READ);

  private final String value;

  ApiTokenScope(String value) {
    this.value = value;
  }

  /** As requests and tokens write it, such as {@code records:read}. */
  public String value() {
    return value;
  }

  /** The scope of this name; empty if there is none. */
  public static Optional<ApiTokenScope> of(String value) {
    return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
  }

  /** Those that a scope parameter names (RFC 6749, section 3.3); others are passed over. */
  public static Set<ApiTokenScope> in(String parameter) {
    return Arrays.stream(parameter.split(" "))
        .flatMap(name -> of(name).stream())
        .collect(toCollection(() -> EnumSet.noneOf(ApiTokenScope.class)));
  }

  /** As a scope parameter, in the order of their declaration. */
  public static String parameter(Set<ApiTokenScope> scopes) {
    return scopes.stream().sorted().map(ApiTokenScope::value).collect(joining(" "));
  }
}
