package dev.ringback.testkit.browser;

/**
 * What kind of window is opened.
 *
 * @param script whether the browser runs JavaScript
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param touch whether it is a phone's screen
 * @param locale language of the person, such as {@code ru-RU}
 */
public record WindowOptions(boolean script, int width, int height, boolean touch, String locale) {

  /** A window on a desk, in English. */
  public static WindowOptions desktop() {
    return new WindowOptions(true, 1280, 900, false, "en-US");
  }

  /** The browser of a phone, in English. */
  public static WindowOptions phone() {
    return new WindowOptions(true, 390, 844, true, "en-US");
  }

  public WindowOptions withoutScript() {
    return new WindowOptions(false, width, height, touch, locale);
  }

  public WindowOptions inLocale(String other) {
    return new WindowOptions(script, width, height, touch, other);
  }
}
