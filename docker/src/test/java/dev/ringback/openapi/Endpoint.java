package dev.ringback.openapi;

import java.util.Locale;

/**
 * A method and the paths that it answers.
 *
 * @param method such as {@code GET}
 * @param path a template such as {@code /realms/{realm}/reverse-call/authorize}, from the server on
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

  /** What the document calls the method. */
  String key() {
    return method.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Endpoint other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return path + " " + method;
  }
}
