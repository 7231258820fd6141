package dev.ringback.authenticator.upstream;

import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.meter.UpstreamMeters;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamPolicy;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderFactory;

/** Builds the client from {@code --spi-ringback--upstream--…} when the server starts. */
public final class UpstreamProviderFactory implements ProviderFactory<UpstreamProvider> {

  static final String PRIVATE_NETWORKS = "privateNetworks";

  private static final Logger LOGGER = Logger.getLogger(UpstreamProviderFactory.class);

  /** Of one realm, on one node. */
  private static final int OUTAGES_A_MINUTE = 60;

  private final MinuteBudget outages = new MinuteBudget(OUTAGES_A_MINUTE);

  private Upstream upstream;

  @Override
  public String getId() {
    return "upstream";
  }

  @Override
  public UpstreamProvider create(KeycloakSession session) {
    return new UpstreamProvider() {
      @Override
      public Upstream upstream() {
        return UpstreamProviderFactory.this.upstream;
      }

      @Override
      public MinuteBudget outages() {
        return UpstreamProviderFactory.this.outages;
      }
    };
  }

  @Override
  public void init(Config.Scope config) {
    boolean privateNetworks = config.getBoolean(PRIVATE_NETWORKS, false);
    if (privateNetworks) {
      LOGGER.warn(
          "Ringback may reach plain http and private addresses"
              + " (--spi-ringback--upstream--private-networks=true): for development and tests"
              + " only");
    }
    upstream =
        new Upstream(
            UpstreamPolicy.standard().withPrivateNetworks(privateNetworks),
            new UpstreamMeters(Metrics.globalRegistry));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(PRIVATE_NETWORKS)
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .helpText(
            "Lets vendor addresses be plain http and private, loopback or link-local. For"
                + " development and tests only.")
        .defaultValue(false)
        .add()
        .build();
  }

  @Override
  public void close() {
    if (upstream != null) {
      upstream.close();
    }
  }
}
