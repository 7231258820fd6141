package dev.ringback.simulator.web;

import java.util.Locale;

/** The media types that the simulator speaks. */
public final class MediaType {

  public static final String JSON = "application/json";
  public static final String PNG = "image/png";
  public static final String SVG = "image/svg+xml";
  public static final String MPEG_AUDIO = "audio/mpeg";
  public static final String HTML = "text/html; charset=utf-8";
  public static final String CSS = "text/css; charset=utf-8";
  public static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private MediaType() {}

  /** The type of a {@code Content-Type} header without its parameters, in lower case. */
  static String of(String contentType) {
    int parameters = contentType.indexOf(';');
    return (parameters < 0 ? contentType : contentType.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
