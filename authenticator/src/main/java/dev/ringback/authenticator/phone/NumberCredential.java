package dev.ringback.authenticator.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * Stored credentials that hold a phone number, and notes on it.
 *
 * @param type as Keycloak's credential table has it
 */
record NumberCredential(String type) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final String NUMBER = PhoneNumbers.NUMBER;

  /** Keeps this number in the place of all others of this type. */
  void create(UserModel user, PhoneNumber number, Map<String, String> notes) {
    removeAll(user);
    CredentialModel credential = new CredentialModel();
    credential.setType(type);
    credential.setUserLabel(number.masked());
    credential.setCredentialData(data(number.e164(), notes));
    credential.setCreatedDate(Time.currentTimeMillis());
    credential.setSecretData("{}");
    user.credentialManager().createStoredCredential(credential);
  }

  /**
   * Writes other notes on a number; its credential keeps its name.
   *
   * @param time the date of the credential from now on
   */
  void note(UserModel user, PhoneNumber number, Map<String, String> notes, Instant time) {
    stored(user)
        .filter(credential -> isOf(number.e164(), credential))
        .toList()
        .forEach(
            credential -> {
              credential.setCredentialData(data(number.e164(), notes));
              credential.setCreatedDate(time.toEpochMilli());
              user.credentialManager().updateStoredCredential(credential);
            });
  }

  void removeAll(UserModel user) {
    stored(user)
        .map(CredentialModel::getId)
        .toList()
        .forEach(user.credentialManager()::removeStoredCredentialById);
  }

  /** Writes a number in another way, wherever it is kept; the credential stays as old as it is. */
  void rewrite(UserModel user, String before, PhoneNumber after) {
    stored(user)
        .filter(credential -> isOf(before, credential))
        .toList()
        .forEach(
            credential -> {
              credential.setUserLabel(after.masked());
              credential.setCredentialData(data(after.e164(), texts(credential)));
              user.credentialManager().updateStoredCredential(credential);
            });
  }

  boolean isOf(UserModel user) {
    return stored(user).findAny().isPresent();
  }

  /** The numbers that are there, as they were stored. */
  Stream<String> numbers(UserModel user) {
    return stored(user).flatMap(credential -> numberIn(credential).stream());
  }

  /** The credentials of a number, whatever its spelling. */
  Stream<CredentialModel> of(UserModel user, String number) {
    return stored(user).filter(credential -> isOf(number, credential));
  }

  /** Whether two texts are one number: two spellings of it do not contradict each other. */
  static boolean isSame(String number, String other) {
    return canonical(number).equals(canonical(other));
  }

  /** What a credential says; nothing if it is none of ours. */
  static Map<String, String> texts(CredentialModel credential) {
    try {
      return JSON.readValue(credential.getCredentialData(), TEXTS);
    } catch (JsonProcessingException | IllegalArgumentException notOurs) {
      return Map.of();
    }
  }

  private Stream<CredentialModel> stored(UserModel user) {
    return user.credentialManager().getStoredCredentialsByTypeStream(type);
  }

  private static boolean isOf(String number, CredentialModel credential) {
    return numberIn(credential).filter(text -> isSame(text, number)).isPresent();
  }

  private static Optional<String> numberIn(CredentialModel credential) {
    return Optional.ofNullable(texts(credential).get(NUMBER)).filter(text -> !text.isEmpty());
  }

  private static String canonical(String text) {
    return text != null && PhoneNumber.isE164(text)
        ? new PhoneNumber(text).canonical().e164()
        : String.valueOf(text);
  }

  private static String data(String number, Map<String, String> notes) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    notes.forEach(data::put);
    return data.put(NUMBER, number).toString();
  }
}
