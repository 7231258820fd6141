package dev.ringback.authenticator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.MacSignatureSignerContext;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Names that only this realm can make: a keyed hash (HMAC, RFC 2104) of a plain name, with the keys
 * that Keycloak signs its own cookies with. Equal plain names have equal names on every node, and
 * another party neither finds the name of a plain one nor the other way round.
 */
public final class RealmNames {

  private static final String PURPOSE = "name of an entry in the store";

  /** 256 of the 512 bits: enough, and short enough for any store. */
  private static final int BYTES = 32;

  private final String realm;
  private final List<SignatureSignerContext> keys;

  /**
   * @param keys the active one first
   */
  RealmNames(String realm, List<SignatureSignerContext> keys) {
    this.realm = realm;
    this.keys = keys;
  }

  /** The names of a realm; Keycloak makes the key if there is none. */
  public static RealmNames of(KeycloakSession session, RealmModel realm) {
    String algorithm = Constants.INTERNAL_SIGNATURE_ALGORITHM;
    KeyWrapper active = session.keys().getActiveKey(realm, KeyUse.SIG, algorithm);
    Stream<KeyWrapper> earlier =
        session
            .keys()
            .getKeysStream(realm, KeyUse.SIG, algorithm)
            .filter(key -> !key.getKid().equals(active.getKid()));
    return new RealmNames(
        realm.getId(),
        Stream.concat(Stream.of(active), earlier)
            .<SignatureSignerContext>map(MacSignatureSignerContext::new)
            .toList());
  }

  /**
   * The names of a plain name: first the one of the realm's active key, then those of its other
   * keys, which were active before or will be.
   *
   * @return each 52 characters of ASCII
   */
  public List<String> of(String plain) {
    byte[] text = String.join("\n", "ringback", realm, PURPOSE, plain).getBytes(UTF_8);
    return keys.stream().map(key -> name(key.sign(text))).toList();
  }

  private static String name(byte[] mac) {
    return "ringback:"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
  }
}
