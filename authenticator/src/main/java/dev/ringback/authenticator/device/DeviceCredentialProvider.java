package dev.ringback.authenticator.device;

import dev.ringback.authenticator.ListedCredentialProvider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;

/** Tells Keycloak's account console of the browsers that are known to a user. */
final class DeviceCredentialProvider implements ListedCredentialProvider {

  private final KeycloakSession session;

  DeviceCredentialProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public String getType() {
    return DeviceCredential.TYPE;
  }

  /** Says from where the last login by call came, and until when the browser is known. */
  @Override
  public CredentialMetadata getCredentialMetadata(
      CredentialModel stored, CredentialTypeMetadata type) {
    CredentialMetadata metadata =
        ListedCredentialProvider.super.getCredentialMetadata(stored, type);
    DeviceTable.of(session)
        .find(stored.getId())
        .ifPresent(
            device ->
                metadata.setInfoMessage(
                    "ringback-device-info",
                    LocalDate.ofInstant(device.lastUsed(), ZoneOffset.UTC).toString(),
                    device.network(),
                    LocalDate.ofInstant(device.expires(), ZoneOffset.UTC).toString()));
    return metadata;
  }

  @Override
  public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
    return CredentialTypeMetadata.builder()
        .type(DeviceCredential.TYPE)
        .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
        .displayName("ringback-device-display-name")
        .helpText("ringback-device-help-text")
        .iconCssClass("kcAuthenticatorDefaultClass")
        .removeable(true)
        .build(session);
  }
}
