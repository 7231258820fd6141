package dev.ringback.authenticator.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * The credential {@code phone-call} of a user: which number a call has proved, and when. It is what
 * the account console lists under "Signing in". An admin may verify a number without one.
 */
public final class PhoneCredential {

  public static final String TYPE = "phone-call";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NUMBER = PhoneNumbers.NUMBER;

  private PhoneCredential() {}

  /** Keeps that a call proved this number; a credential for an earlier number is gone. */
  public static void create(UserModel user, PhoneNumber number) {
    removeAll(user);
    CredentialModel credential = new CredentialModel();
    credential.setType(TYPE);
    credential.setUserLabel(number.masked());
    credential.setCreatedDate(Time.currentTimeMillis());
    credential.setCredentialData(
        JsonNodeFactory.instance.objectNode().put(NUMBER, number.e164()).toString());
    credential.setSecretData("{}");
    user.credentialManager().createStoredCredential(credential);
  }

  public static void removeAll(UserModel user) {
    of(user)
        .map(CredentialModel::getId)
        .toList()
        .forEach(user.credentialManager()::removeStoredCredentialById);
  }

  /** Removes the proof of a number that the user no longer has. */
  public static void removeStale(UserModel user) {
    if (contradicts(user, user.getFirstAttribute(PhoneNumbers.NUMBER))) {
      removeAll(user);
    }
  }

  /**
   * Whether the number was proved for another one than the user has now: something that asks
   * nobody, such as an LDAP mapper, has changed the attribute since.
   */
  static boolean contradicts(UserModel user, String number) {
    return of(user)
        .flatMap(credential -> numberIn(credential).stream())
        .anyMatch(proved -> !proved.equals(number));
  }

  private static Stream<CredentialModel> of(UserModel user) {
    return user.credentialManager().getStoredCredentialsByTypeStream(TYPE);
  }

  private static Optional<String> numberIn(CredentialModel credential) {
    try {
      JsonNode data = JSON.readTree(credential.getCredentialData());
      return Optional.of(data.path(NUMBER).asText()).filter(number -> !number.isEmpty());
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }
}
