package dev.ringback.authenticator.dialling;

import com.google.zxing.WriterException;
import dev.ringback.telephony.TelUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.keycloak.utils.QRCodeUtils;

/**
 * A picture that a phone's camera dials from.
 *
 * @param telUri what the phone dials
 */
public record QrCode(TelUri telUri) {

  private static final int PIXELS = 240;

  /** The picture as PNG. */
  public byte[] png() {
    try {
      return QRCodeUtils.encodeAsQRBytes(telUri.value(), PIXELS, PIXELS);
    } catch (WriterException longerThanAnyPhoneNumber) {
      throw new IllegalStateException(longerThanAnyPhoneNumber);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The picture as a {@code data:} URI (RFC 2397), which needs no request of its own. */
  public String dataUri() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
  }
}
