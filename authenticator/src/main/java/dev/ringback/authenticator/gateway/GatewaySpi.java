package dev.ringback.authenticator.gateway;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link ReverseCallGateway} known to Keycloak. */
public final class GatewaySpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "ringback-gateway";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ReverseCallGateway.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return ReverseCallGatewayFactory.class;
  }
}
