package dev.ringback.records.source;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link RecordSource} known to Keycloak. */
public final class RecordSourceSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "ringback-record-source";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return RecordSource.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return RecordSourceFactory.class;
  }
}
