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
    credential.setUserLabel(number.masked());
    credential.setCreatedDate(Time.currentTimeMillis());
    credential.setCredentialData(
        JsonNodeFactory.instance.objectNode().put(NUMBER, number.e164()).toString());
    credential.setSecretData("{}");
    user.credentialManager().createStoredCredential(credential);
  }

  void removeAll(UserModel user) {
    of(user)
        .map(CredentialModel::getId)
        .toList()
        .forEach(user.credentialManager()::removeStoredCredentialById);
  }

  /** The numbers that are there, as they were stored. */
  Stream<String> numbers(UserModel user) {
    return of(user).flatMap(credential -> numberIn(credential).stream());
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
