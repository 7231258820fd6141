package dev.ringback.login;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import javax.imageio.ImageIO;

/** What a phone's camera reads. */
public final class QrCodes {

  private static final String PNG = "data:image/png;base64,";

  private QrCodes() {}

  /** The text of the code in a picture that is a {@code data:} URI. */
  public static String read(String dataUri) {
    byte[] png = Base64.getDecoder().decode(dataUri.substring(PNG.length()));
    return read(new ByteArrayInputStream(png));
  }

  /** The text of the code in the picture at this address. */
  public static String at(URI address) {
    try (InputStream png = address.toURL().openStream()) {
      return read(png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream png) {
    try {
      var image = new BufferedImageLuminanceSource(ImageIO.read(png));
      return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(image))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no QR code", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
