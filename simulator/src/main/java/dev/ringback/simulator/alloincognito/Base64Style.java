package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Content;

/** How a recording is written as base64. */
public enum Base64Style {
  /** In one line (RFC 4648, section 4). */
  PLAIN,
  /** In lines of 64 characters, as Oracle's databases write it, which the vendor seems to have. */
  LINES,
  /** In the middle stands a character that base64 does not have. */
  BAD,
  /** The second half is missing, and the end is not that of base64; the JSON is whole. */
  CUT;

  private static final Content NO_BASE64 = Content.of(new byte[] {'!'});

  /** The recording as it stands between the quotes of a JSON string. */
  Content encode(Content recording) {
    return switch (this) {
      case PLAIN -> plain(recording);
      case LINES -> new Base64Text(recording, "\\r\\n");
      case BAD -> bad(plain(recording));
      case CUT -> cut(plain(recording));
    };
  }

  private static Content plain(Content recording) {
    return new Base64Text(recording, "");
  }

  private static Content bad(Content text) {
    long middle = text.length() / 2;
    return Content.joined(
        text.part(0, middle), NO_BASE64, text.part(middle + 1, text.length() - middle - 1));
  }

  /** An odd number of characters is never base64. */
  private static Content cut(Content text) {
    return text.part(0, text.length() / 2 | 1);
  }
}
