package dev.ringback.authenticator.grant;

import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;
import org.keycloak.services.clientpolicy.context.ScopeParameterContext;

/**
 * A request of ours at the token endpoint, as client policies see it: the token request of a
 * backchannel login, because that is what Keycloak's conditions and executors know and what comes
 * nearest.
 *
 * @param client the app's
 * @param scope what the app asks for, or has asked for when it began
 */
record AppTokenRequest(ClientModel client, String scope)
    implements ScopeParameterContext, ClientModelContext {

  @Override
  public ClientPolicyEvent getEvent() {
    return ClientPolicyEvent.BACKCHANNEL_TOKEN_REQUEST;
  }

  @Override
  public ClientModel getClient() {
    return client;
  }

  @Override
  public String getScopeParameter() {
    return scope;
  }
}
