package dev.ringback.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.realm.TestUser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An app that shows a one-time code every thirty seconds (RFC 6238). */
public record Authenticator(String secret) {

  private static final int PERIOD = 30;
  private static final String SETTINGS =
      "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}";

  /** Makes it a credential of a user in a realm file. */
  void addTo(ObjectNode user) {
    user.withArray("credentials")
        .addObject()
        .put("type", "otp")
        .put("secretData", secretData())
        .put("credentialData", SETTINGS);
  }

  /** Makes it a credential of a user. */
  public TestUser addTo(TestUser user) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType("otp");
    credential.setSecretData(secretData());
    credential.setCredentialData(SETTINGS);
    UserRepresentation change = user.admin().toRepresentation();
    change.setCredentials(List.of(credential));
    user.admin().update(change);
    return user;
  }

  private String secretData() {
    return "{\"value\":\"" + secret + "\"}";
  }

  /** The code that it shows now. */
  public String code() {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      long counter = Instant.now().getEpochSecond() / PERIOD;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
