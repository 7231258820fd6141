package dev.ringback.records.recording;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Who hears a recording, as far as shares go.
 *
 * @param user names the user on this server
 * @param network names the client network; empty if the sender's address cannot be read, as all
 *     such senders would share the share of one network
 */
public record StreamHolder(String user, Optional<String> network) {

  /** The user whose request this is. */
  public static StreamHolder of(KeycloakSession session, UserModel user) {
    return new StreamHolder(
        session.getContext().getRealm().getId() + " " + user.getId(),
        Optional.of(ClientNetwork.of(session))
            .filter(ClientNetwork::isKnown)
            .map(ClientNetwork::name));
  }
}
