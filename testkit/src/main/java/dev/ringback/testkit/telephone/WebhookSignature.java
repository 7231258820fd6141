package dev.ringback.testkit.telephone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0.0 has it. Written apart from the code that is tested with it. */
public final class WebhookSignature {

  private static final String BASE64_SECRET = "whsec_";

  private WebhookSignature() {}

  /** The value of {@code webhook-signature} for {@code id.timestamp.body}. */
  public static String of(String secret, String content) {
    byte[] key =
        secret.startsWith(BASE64_SECRET)
            ? Base64.getDecoder().decode(secret.substring(BASE64_SECRET.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
