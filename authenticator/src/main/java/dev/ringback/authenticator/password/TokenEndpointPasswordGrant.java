package dev.ringback.authenticator.password;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.protocol.oidc.grants.ResourceOwnerPasswordCredentialsGrantType;
import org.keycloak.services.CorsErrorResponseException;

/**
 * Keycloak's password grant at the token endpoint, except for the clients of a {@link
 * PasswordLogin}. Here neither the guard of hosts nor the question for second steps would stand
 * before their passwords, also in realms whose clients have direct access grants from earlier.
 */
final class TokenEndpointPasswordGrant extends ResourceOwnerPasswordCredentialsGrantType {

  private static final String MESSAGE = "Client not allowed for direct access grants";

  @Override
  public Response process(Context request) {
    if (LoginClient.contains(request.getClient())) {
      request.getEvent().detail(Details.REASON, MESSAGE).error(Errors.NOT_ALLOWED);
      throw new CorsErrorResponseException(
          request.getCors(),
          OAuthErrorException.UNAUTHORIZED_CLIENT,
          MESSAGE,
          Response.Status.BAD_REQUEST);
    }
    return super.process(request);
  }
}
