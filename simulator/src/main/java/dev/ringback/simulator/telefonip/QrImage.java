package dev.ringback.simulator.telefonip;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.TelUri;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A picture that a phone's camera dials from. */
final class QrImage {

  private static final int PIXELS = 264;

  private QrImage() {}

  /** A PNG that says {@code tel:} and the number. */
  static byte[] png(PhoneNumber number) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      String dialled = new TelUri(number).value();
      BitMatrix code = new QRCodeWriter().encode(dialled, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      MatrixToImageWriter.writeToStream(code, "png", png);
    } catch (WriterException longerThanAnyPhoneNumber) {
      throw new IllegalStateException(longerThanAnyPhoneNumber);
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return png.toByteArray();
  }
}
