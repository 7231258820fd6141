package dev.ringback.simulator.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A text with places to fill in, such as <code>{{name}}</code>. Immutable.
 *
 * @param text as far as it is filled in
 */
public record Template(String text) {

  /** A file that lies beside a class. */
  public static Template of(Class<?> beside, String file) {
    try (InputStream bytes = beside.getResourceAsStream(file)) {
      return new Template(new String(bytes.readAllBytes(), UTF_8));
    } catch (IOException unreadableJar) {
      throw new UncheckedIOException(unreadableJar);
    }
  }

  /** Fills in what is no HTML, whatever it contains. */
  public Template with(String place, String plain) {
    return withHtml(place, escaped(plain));
  }

  /** Fills in HTML. */
  public Template withHtml(String place, String html) {
    return new Template(text.replace("{{" + place + "}}", html));
  }

  /** Plain text as it is written in HTML, also within quotes. */
  public static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
