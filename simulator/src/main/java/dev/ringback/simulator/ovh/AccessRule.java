package dev.ringback.simulator.ovh;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an application may do.
 *
 * @param method an HTTP method, such as {@code GET}
 * @param path beneath {@code /1.0}, such as {@code /telephony/*}; a star stands for anything
 */
public record AccessRule(String method, String path) {

  public AccessRule {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
  }

  boolean grants(String askedMethod, String askedPath) {
    String pattern =
        Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return method.equals(askedMethod) && askedPath.matches(pattern);
  }
}
