package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.ListedCredentialProvider;
import dev.ringback.authenticator.phone.PhoneCredential;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;

/** The credential {@code phone-call} as the account console shows it under "Signing in". */
final class PhoneCallCredentialProvider implements ListedCredentialProvider {

  private final KeycloakSession session;

  PhoneCallCredentialProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public String getType() {
    return PhoneCredential.TYPE;
  }

  /** Says whose word it is that the phone is the user's. Since when, the console says itself. */
  @Override
  public CredentialMetadata getCredentialMetadata(
      CredentialModel stored, CredentialTypeMetadata type) {
    CredentialMetadata metadata =
        ListedCredentialProvider.super.getCredentialMetadata(stored, type);
    PhoneCredential.proofIn(stored)
        .ifPresent(proof -> metadata.setInfoMessage(Texts.of(proof.provedBy())));
    return metadata;
  }

  @Override
  public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
    return CredentialTypeMetadata.builder()
        .type(PhoneCredential.TYPE)
        .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
        .displayName("phone-call-display-name")
        .helpText("phone-call-help-text")
        .iconCssClass("kcAuthenticatorOTPClass")
        .createAction(VerifyPhoneByCall.ID)
        .removeable(true)
        .build(session);
  }
}
