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

  /**
   * Whether a client takes passwords as the setup creates it: it is public, as no surface asks it
   * for a secret, and without direct access grants.
   */
  public static boolean isAsCreated(ClientModel client) {
    return client.isPublicClient()
        && !client.isBearerOnly()
        && !client.isDirectAccessGrantsEnabled();
  }

  /** A sentence for people whose realm has changed the client. */
  public String changed() {
    return "The client "
        + clientId
        + " must be public and without direct access grants, as the setup creates it.";
  }

  /** Whether a client is one of these. */
  static boolean contains(ClientModel client) {
    return Arrays.stream(values()).anyMatch(own -> own.clientId.equals(client.getClientId()));
  }
}
