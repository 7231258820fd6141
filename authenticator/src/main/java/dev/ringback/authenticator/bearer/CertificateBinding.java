package dev.ringback.authenticator.bearer;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/** The binding of an access token to the TLS certificate of its holder (RFC 8705, section 3). */
public final class CertificateBinding {

  private CertificateBinding() {}

  /**
   * Whether the request comes with the certificate that the token is bound to. A token without a
   * binding is refused if its client asks for one, as Keycloak's userinfo endpoint does; one with a
   * binding needs the certificate whatever its client asks for now.
   */
  public static boolean isMet(KeycloakSession session, ClientModel client, AccessToken token) {
    boolean bound =
        token.getConfirmation() != null && token.getConfirmation().getCertThumbprint() != null;
    if (!bound) {
      return !OIDCAdvancedConfigWrapper.fromClientModel(client).isUseMtlsHokToken();
    }
    return MtlsHoKTokenUtil.verifyTokenBindingWithClientCertificate(
        token, session.getContext().getHttpRequest(), session);
  }
}
