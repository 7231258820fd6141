package dev.ringback.simulator.web;

import java.util.regex.Pattern;

/** What something is called that can stand in a path as it is, such as a token or a key. */
public final class PathName {

  /** What is told to whoever tries another one. */
  public static final String RULE = "It has to be 1 to 100 letters, digits and . _ ~ -";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  private PathName() {}

  /** Whether a text is one. */
  public static boolean isOne(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * The text, if it is one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String checked(String text) {
    if (!isOne(text)) {
      throw new IllegalArgumentException(RULE);
    }
    return text;
  }
}
