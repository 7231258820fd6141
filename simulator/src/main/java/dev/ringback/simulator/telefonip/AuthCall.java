package dev.ringback.simulator.telefonip;

import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A number that was handed out, and who called it. Named as the vendor names its API.
 *
 * @param caller who called within the lifetime; empty before the call
 */
record AuthCall(
    long id,
    PhoneNumber authPhone,
    PhoneNumber phone,
    Optional<URI> webhook,
    Instant expiry,
    Optional<PhoneNumber> caller) {

  /** The vendor counts QR images apart; the document's sample has id 122760 and image 2841621. */
  private static final long IMAGES_AHEAD_OF_IDS = 2_841_621 - 122_760;

  static long idOfImage(long image) {
    return image - IMAGES_AHEAD_OF_IDS;
  }

  long image() {
    return id + IMAGES_AHEAD_OF_IDS;
  }

  boolean isOpen(Instant now) {
    return caller.isEmpty() && now.isBefore(expiry);
  }

  AuthCall calledBy(PhoneNumber number) {
    return new AuthCall(id, authPhone, phone, webhook, expiry, Optional.of(number));
  }

  OpenNumber asOpenNumber() {
    return new OpenNumber(id, authPhone, phone, expiry);
  }
}
