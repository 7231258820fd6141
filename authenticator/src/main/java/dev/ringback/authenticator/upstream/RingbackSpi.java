package dev.ringback.authenticator.upstream;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code ringback}: what belongs to the node and not to a realm. */
public final class RingbackSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "ringback";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return UpstreamProvider.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return UpstreamProviderFactory.class;
  }
}
