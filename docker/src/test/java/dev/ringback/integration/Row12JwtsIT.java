package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.account.AccountApp;
import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.KeysMetadataRepresentation.KeyMetadataRepresentation;

/** Security, row 12: no JWT opens the integration API, whoever has signed it. */
@RingbackTest
class Row12JwtsIT {

  private static TestRealm realm;
  private static IntegrationApp app;
  private static String jwt;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "row12-integration");
    app = IntegrationApp.of(realm);
    jwt = AccountApp.of(realm).accessToken("anna", "anna");
  }

  @Test
  void anAccessTokenOfTheRealmIsNone() {
    assertOpensNothing(jwt);
  }

  @Test
  void neitherIsOneThatNobodyHasSigned() {
    assertOpensNothing(encoded("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + claims() + ".");
  }

  @Test
  void norOneThatIsSignedWithWhatEverybodyKnows() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey().getBytes(UTF_8), "HmacSHA256"));
    String signed = encoded("{\"alg\":\"HS256\"}".getBytes(UTF_8)) + "." + claims();

    assertOpensNothing(signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8))));
  }

  private static void assertOpensNothing(String token) {
    assertRefused(app.create(token), 401);
    assertRefused(app.refresh(token), 401);
    assertRefused(app.history(token), 401);
    assertRefused(app.file(token, "0c9f6f1c-2d3e-4f50-6172-83940a1b2c3d"), 401);
    assertRefused(app.again(token, "hash"), 401);
  }

  private static String publicKey() {
    return realm.admin().keys().getKeyMetadata().getKeys().stream()
        .map(KeyMetadataRepresentation::getPublicKey)
        .filter(key -> key != null)
        .findFirst()
        .orElseThrow();
  }

  private static String claims() {
    return jwt.split("\\.", -1)[1];
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
