package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.phone.PhoneProof.ProvedBy;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * The credential {@code phone-call} of a user: which number is proved, who proved it, and when. It
 * is what the account console lists under "Signing in".
 */
public final class PhoneCredential {

  public static final String TYPE = "phone-call";

  private static final NumberCredential STORED = new NumberCredential(TYPE);

  private static final String PROVED_BY = "provedBy";
  private static final String PROVED_AT = "provedAt";
  private static final String ATTESTATION = "attestation";

  private PhoneCredential() {}

  /**
   * Keeps a proof: with the credential of this number, unless that says the same already, or else
   * in the place of one for an earlier number.
   */
  public static void keep(UserModel user, PhoneProof proof) {
    Optional<PhoneProof> before = proof(user, proof.number().e164());
    if (before.isEmpty()) {
      STORED.create(user, proof.number(), notes(proof));
      RemovedPhone.forget(user);
    } else if (!before.get().standsFor(proof)) {
      STORED.note(user, proof.number(), notes(proof), proof.at());
    }
  }

  /** What proves the number that the user has now. */
  public static Optional<PhoneProof> proofOf(UserModel user) {
    return PhoneNumbers.numberOf(user).flatMap(number -> proof(user, number));
  }

  public static void removeAll(UserModel user) {
    STORED.removeAll(user);
  }

  /**
   * Lets the proof of a number name the same phone by its new text; it stays as old as it is.
   *
   * @param before the text of the attribute until now
   */
  static void rewrite(UserModel user, String before, PhoneNumber after) {
    STORED.rewrite(user, before, after);
    RemovedPhone.rewrite(user, before, after);
  }

  /** Whether the user has one, of whatever number. */
  public static boolean isOf(UserModel user) {
    return STORED.isOf(user);
  }

  /**
   * Whether another number was proved than the user has now: something has changed the attribute
   * since, such as an LDAP mapper, an import or an administrator.
   */
  static boolean contradicts(UserModel user, String number) {
    return STORED.numbers(user).anyMatch(proved -> !NumberCredential.isSame(proved, number));
  }

  private static Optional<PhoneProof> proof(UserModel user, String number) {
    return STORED.of(user, number).flatMap(credential -> proofIn(credential).stream()).findFirst();
  }

  private static Map<String, String> notes(PhoneProof proof) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(PROVED_BY, proof.provedBy().word());
    notes.put(PROVED_AT, proof.at().toString());
    if (proof.attestation() != Attestation.NONE) {
      notes.put(ATTESTATION, proof.attestation().name());
    }
    return notes;
  }

  /**
   * What a stored credential proves; empty if it is none of ours. One of before these notes was
   * made by a call, when it was created.
   */
  public static Optional<PhoneProof> proofIn(CredentialModel credential) {
    Map<String, String> texts = NumberCredential.texts(credential);
    return Optional.ofNullable(texts.get(PhoneNumbers.NUMBER))
        .filter(PhoneNumber::isE164)
        .map(
            number ->
                new PhoneProof(
                    new PhoneNumber(number).canonical(),
                    ProvedBy.ADMIN.word().equals(texts.get(PROVED_BY))
                        ? ProvedBy.ADMIN
                        : ProvedBy.CALL,
                    time(texts.get(PROVED_AT), credential),
                    Attestation.of(texts.get(ATTESTATION))));
  }

  private static Instant time(String text, CredentialModel credential) {
    try {
      return Instant.parse(text == null ? "" : text);
    } catch (DateTimeParseException notThere) {
      return Instant.ofEpochMilli(Optional.ofNullable(credential.getCreatedDate()).orElse(0L));
    }
  }
}
