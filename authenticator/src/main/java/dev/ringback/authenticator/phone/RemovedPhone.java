package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The credential {@code phone-call-removed}: the verified phone that a user has removed without a
 * call from it. It proves nothing, and is no credential of Keycloak's account console, so that only
 * an administrator removes it; a phone that a call proves takes its place.
 */
public final class RemovedPhone {

  static final String TYPE = "phone-call-removed";

  private static final NumberCredential STORED = new NumberCredential(TYPE);

  private RemovedPhone() {}

  public static void keep(UserModel user, PhoneNumber number) {
    STORED.create(user, number, Map.of());
  }

  /** The phone, if one was removed so and none has taken its place since. */
  public static Optional<PhoneNumber> of(UserModel user) {
    return STORED
        .numbers(user)
        .filter(PhoneNumber::isE164)
        .map(number -> new PhoneNumber(number).canonical())
        .findFirst();
  }

  static void rewrite(UserModel user, String before, PhoneNumber after) {
    STORED.rewrite(user, before, after);
  }

  static void forget(UserModel user) {
    STORED.removeAll(user);
  }
}
