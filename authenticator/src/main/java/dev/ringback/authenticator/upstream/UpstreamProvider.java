package dev.ringback.authenticator.upstream;

import dev.ringback.telephony.Upstream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Gives out the server's one guarded HTTP client. */
public interface UpstreamProvider extends Provider {

  /** The client; shared by all sessions and closed with the server. */
  Upstream upstream();

  /** The client of the server that this session runs on. */
  static Upstream of(KeycloakSession session) {
    return session.getProvider(UpstreamProvider.class).upstream();
  }

  @Override
  default void close() {}
}
