package dev.ringback.telephony;

/**
 * A {@code tel:} URI with a global number (RFC 3966, section 3): what a page links and a QR code
 * holds, so that a phone dials it.
 *
 * @param dialled the number that the URI dials
 */
public record TelUri(PhoneNumber dialled) {

  /** The URI in clear, such as {@code tel:+79644115786}. */
  public String value() {
    return "tel:" + dialled.e164();
  }
}
