package dev.ringback.authenticator.defender;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link HostGuard} known to Keycloak. */
public final class DefenderSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "ringback-defender";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return HostGuard.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return HostGuardFactory.class;
  }
}
