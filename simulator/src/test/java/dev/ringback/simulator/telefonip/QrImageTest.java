package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.telephony.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrImageTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);

  @ParameterizedTest
  @ValueSource(strings = {"+79644115786", "+79644110000", "+79644119999", "+79644111234"})
  void aReaderDialsTheNumber(String number) throws Exception {
    byte[] png = QrImage.png(new PhoneNumber(number));

    assertThat(read(png)).isEqualTo("tel:" + number);
  }

  @Test
  void theImageThatTheApiNamesDialsTheNumberThatItHandedOut() throws Exception {
    Answered handedOut = new ApiClient(simulator, TelefonIp.DEMO_TOKEN).get("89243555100");

    Answered image = new HttpProbe(URI.create(handedOut.data().path("url_image").asText())).get("");

    assertThat(image.header("Content-Type")).isEqualTo("image/png");
    assertThat(read(image.response().body()))
        .isEqualTo("tel:+" + handedOut.data().path("auth_phone").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "x"})
  void anImageOfNothingIsNotFound(String image) {
    HttpProbe images =
        new HttpProbe(URI.create(simulator.telefonIp().baseUrl() + "/get_qr_image/"));

    assertThat(images.get(image + "/").status()).isEqualTo(404);
  }

  private static String read(byte[] png) throws Exception {
    BufferedImageLuminanceSource picture =
        new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
  }
}
