package dev.ringback.authenticator.dialling;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.ringback.telephony.TelUri;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that a phone's camera dials from.
 *
 * @param telUri what the phone dials
 */
public record QrCode(TelUri telUri) {

  /** Four for each square of a usual number; the page enlarges them without blurring. */
  private static final int PIXELS = 120;

  /** The picture as PNG. */
  public byte[] png() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    // Given a plain stream, ImageIO would buffer the picture in a temporary file
    try (ImageOutputStream image = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(MatrixToImageWriter.toBufferedImage(squares()), "png", image);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return png.toByteArray();
  }

  /** The picture as a {@code data:} URI (RFC 2397), which needs no request of its own. */
  public String dataUri() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
  }

  private BitMatrix squares() {
    try {
      return new QRCodeWriter().encode(telUri.value(), BarcodeFormat.QR_CODE, PIXELS, PIXELS);
    } catch (WriterException longerThanAnyPhoneNumber) {
      throw new IllegalStateException(longerThanAnyPhoneNumber);
    }
  }
}
