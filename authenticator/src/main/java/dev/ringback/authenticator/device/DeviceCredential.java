package dev.ringback.authenticator.device;

import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/**
 * The credential {@code ringback-device} of a user, one for each known browser. It proves nothing:
 * it is there so that Keycloak's account console and admin console list known browsers, and remove
 * them. Its id is that of the {@link Device}, which counts only while the user has the credential.
 */
public final class DeviceCredential {

  public static final String TYPE = "ringback-device";

  /** Of a label; what a column of Keycloak's holds is 255. */
  private static final int LONGEST_DESCRIPTION = 200;

  private static final int DIGITS_OF_ID = 8;
  private static final String EMPTY = "{}";

  private DeviceCredential() {}

  static void create(UserModel user, Device device) {
    CredentialModel credential = new CredentialModel();
    credential.setId(device.id());
    credential.setType(TYPE);
    credential.setUserLabel(label(device));
    credential.setCreatedDate(device.created().toEpochMilli());
    credential.setCredentialData(EMPTY);
    credential.setSecretData(EMPTY);
    user.credentialManager().createStoredCredential(credential);
  }

  static boolean isOf(UserModel user, Device device) {
    return user.credentialManager().getStoredCredentialById(device.id()) != null;
  }

  /** Removes the credentials of all other browsers. */
  static void keepOnly(UserModel user, Set<String> ids) {
    SubjectCredentialManager credentials = user.credentialManager();
    credentials
        .getStoredCredentialsByTypeStream(TYPE)
        .map(CredentialModel::getId)
        .filter(id -> !ids.contains(id))
        .toList()
        .forEach(credentials::removeStoredCredentialById);
  }

  /** Keycloak takes no two labels that are the same. */
  private static String label(Device device) {
    String description = device.description();
    int length = Math.min(description.length(), LONGEST_DESCRIPTION);
    return (description.substring(0, length) + " " + device.id().substring(0, DIGITS_OF_ID))
        .strip();
  }
}
