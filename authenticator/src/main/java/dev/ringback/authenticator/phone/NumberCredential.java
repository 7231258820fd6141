package dev.ringback.authenticator.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * Stored credentials that hold a phone number.
 *
 * @param type as Keycloak's credential table has it
 */
record NumberCredential(String type) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NUMBER = PhoneNumbers.NUMBER;

  /** Keeps this number in the place of all others of this type. */
  void create(UserModel user, PhoneNumber number) {
    removeAll(user);
    CredentialModel credential = new CredentialModel();
    credential.setType(type);
    describe(credential, number);
    credential.setCreatedDate(Time.currentTimeMillis());
    credential.setSecretData("{}");
    user.credentialManager().createStoredCredential(credential);
  }

  void removeAll(UserModel user) {
    of(user)
        .map(CredentialModel::getId)
        .toList()
        .forEach(user.credentialManager()::removeStoredCredentialById);
  }

  /** Writes a number in another way, wherever it is kept; the credential stays as old as it is. */
  void rewrite(UserModel user, String before, PhoneNumber after) {
    of(user)
        .filter(credential -> numberIn(credential).filter(text -> isSame(text, before)).isPresent())
        .toList()
        .forEach(
            credential -> {
              describe(credential, after);
              user.credentialManager().updateStoredCredential(credential);
            });
  }

  boolean isOf(UserModel user) {
    return of(user).findAny().isPresent();
  }

  /** The numbers that are there, as they were stored. */
  Stream<String> numbers(UserModel user) {
    return of(user).flatMap(credential -> numberIn(credential).stream());
  }

  /** Whether two texts are one number: two spellings of it do not contradict each other. */
  static boolean isSame(String number, String other) {
    return canonical(number).equals(canonical(other));
  }

  private static String canonical(String text) {
    return text != null && PhoneNumber.isE164(text)
        ? new PhoneNumber(text).canonical().e164()
        : String.valueOf(text);
  }

  private static void describe(CredentialModel credential, PhoneNumber number) {
    credential.setUserLabel(number.masked());
    credential.setCredentialData(
        JsonNodeFactory.instance.objectNode().put(NUMBER, number.e164()).toString());
  }

  private Stream<CredentialModel> of(UserModel user) {
    return user.credentialManager().getStoredCredentialsByTypeStream(type);
  }

  private static Optional<String> numberIn(CredentialModel credential) {
    try {
      String number = JSON.readTree(credential.getCredentialData()).path(NUMBER).asText();
      return Optional.of(number).filter(text -> !text.isEmpty());
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }
}
