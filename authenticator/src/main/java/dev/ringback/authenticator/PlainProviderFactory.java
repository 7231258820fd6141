package dev.ringback.authenticator;

import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * A factory that needs nothing of the server's configuration and holds nothing open. Keycloak's
 * server info page shows the version of Ringback beside it.
 */
public interface PlainProviderFactory<T extends Provider>
    extends ProviderFactory<T>, ServerInfoAwareProviderFactory {

  @Override
  default Map<String, String> getOperationalInfo() {
    String version = PlainProviderFactory.class.getPackage().getImplementationVersion();
    return Map.of("version", Optional.ofNullable(version).orElse("unpackaged"));
  }

  @Override
  default void init(Config.Scope config) {}

  @Override
  default void postInit(KeycloakSessionFactory factory) {}

  @Override
  default void close() {}
}
