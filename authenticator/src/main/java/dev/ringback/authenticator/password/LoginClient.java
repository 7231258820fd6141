package dev.ringback.authenticator.password;

import java.util.Arrays;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * A client for which a {@link PasswordLogin} issues tokens. It is in a realm only where an admin
 * asked the setup for it; the token endpoint takes no passwords for it.
 */
public enum LoginClient {
  /** Accounts of call records. */
  ACCOUNT("ringback-account"),
  /** Programs of a PBX. */
  PBX("ringback-pbx");

  private final String clientId;

  LoginClient(String clientId) {
    this.clientId = clientId;
  }

  /** The {@code client_id}. */
  public String clientId() {
    return clientId;
  }

  /** The client of this realm; empty if there is none. */
  public Optional<ClientModel> in(RealmModel realm) {
    return Optional.ofNullable(realm.getClientByClientId(clientId));
  }

  /** Whether a client is one of these. */
  static boolean contains(ClientModel client) {
    return Arrays.stream(values()).anyMatch(own -> own.clientId.equals(client.getClientId()));
  }
}
