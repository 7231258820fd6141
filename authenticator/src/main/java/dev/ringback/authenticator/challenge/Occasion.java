package dev.ringback.authenticator.challenge;

import java.util.Locale;

/**
 * Why a gateway is asked. Each occasion has its own second, so that a page's polls delay no
 * webhook.
 */
enum Occasion {
  /** Somebody looks at the waiting page. */
  WATCHED,
  /** The gateway's webhook came. */
  HINTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
