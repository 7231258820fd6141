package dev.ringback.authenticator;

import java.util.Map;
import java.util.Optional;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** A factory beside which Keycloak's server info page shows the version of Ringback. */
public interface VersionedProviderFactory extends ServerInfoAwareProviderFactory {

  @Override
  default Map<String, String> getOperationalInfo() {
    String version = VersionedProviderFactory.class.getPackage().getImplementationVersion();
    return Map.of("version", Optional.ofNullable(version).orElse("unpackaged"));
  }
}
