package dev.ringback.authenticator.authcalls;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.TelUri;
import java.net.URI;

/**
 * What a program is told when it may wait for a call.
 *
 * @param authPhone the number to call: E.164 digits, {@code 79644115786}
 * @param id by what number to check
 * @param urlImage where the QR code is
 * @param urlLink an HTML link that dials it
 */
record NumberToCall(
    @JsonProperty("auth_phone") String authPhone,
    @JsonProperty("id") int id,
    @JsonProperty("url_image") String urlImage,
    @JsonProperty("url_link") String urlLink) {

  /** The number itself is what the link says: it needs no translation and holds no markup. */
  static NumberToCall of(PhoneNumber dialled, int id, URI image) {
    String link =
        "<a href='%s'>%s</a>".formatted(new TelUri(dialled).value(), dialled.international());
    return new NumberToCall(dialled.digits(), id, image.toString(), link);
  }
}
