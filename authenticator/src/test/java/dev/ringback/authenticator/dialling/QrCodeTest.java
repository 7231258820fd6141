package dev.ringback.authenticator.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.TelUri;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"+79644115786", "+4915112345678", "+390612345678901"})
  void aCameraReadsWhatThePhoneIsToDial(String number) throws Exception {
    QrCode code = new QrCode(new TelUri(new PhoneNumber(number)));

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png()));

    var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo("tel:" + number);
  }
}
