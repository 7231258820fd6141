package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.password.LoginClient;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/**
 * The public clients of logins by password over REST. Without any flow and without direct access
 * grants: no other endpoint logs anybody in to them.
 */
final class PasswordClients {

  private final KeycloakSession session;
  private final RealmModel realm;

  PasswordClients(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The client of accounts, whose tokens are good for call records, too. */
  void createAccount(SetupReport report) {
    ClientScopeModel records = KeycloakModelUtils.getClientScopeByName(realm, RecordsClients.SCOPE);
    boolean missing = LoginClient.ACCOUNT.in(realm).isEmpty();
    if (missing) {
      create(LoginClient.ACCOUNT, "Accounts of call records").addClientScope(records, true);
    }
    report.add("client " + LoginClient.ACCOUNT.clientId(), missing);
  }

  /** The client of the PBX's programs. */
  void createPbx(SetupReport report) {
    boolean missing = LoginClient.PBX.in(realm).isEmpty();
    if (missing) {
      create(LoginClient.PBX, "Programs of a PBX");
    }
    report.add("client " + LoginClient.PBX.clientId(), missing);
  }

  private ClientModel create(LoginClient login, String name) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(login.clientId());
    client.setName(name);
    client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    client.setPublicClient(true);
    client.setStandardFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(false);
    // A login here is answered with an access token alone
    client.setAttributes(Map.of(OIDCConfigAttributes.USE_REFRESH_TOKEN, "false"));
    return ClientManager.createClient(session, realm, client);
  }
}
