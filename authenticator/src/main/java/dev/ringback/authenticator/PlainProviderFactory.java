package dev.ringback.authenticator;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/** A factory that needs nothing of the server's configuration and holds nothing open. */
public interface PlainProviderFactory<T extends Provider>
    extends ProviderFactory<T>, VersionedProviderFactory {

  @Override
  default void init(Config.Scope config) {}

  @Override
  default void postInit(KeycloakSessionFactory factory) {}

  @Override
  default void close() {}
}
