package dev.ringback.records.rest;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.records.recording.StreamMeters;
import dev.ringback.records.recording.Streams;
import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.HttpMethod;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.services.resources.account.CorsPreflightService;

/** Serves {@code /realms/{realm}/call-records}. */
public final class CallRecordsResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  static final String MAX_STREAMS = "maxStreams";

  /** Far fewer than the fifty threads that Keycloak has at the least. */
  private static final int MAX_STREAMS_BY_DEFAULT = 16;

  /** A player that was paused asks for the rest when it goes on. */
  private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(30);

  private static final String ID = "call-records";

  private Streams streams;

  /** Those of this node: recordings take the same places, however they are asked for. */
  public static Streams streams(KeycloakSession session) {
    return ((CallRecordsResourceProviderFactory)
            session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, ID))
        .streams;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        // A preflight asks for every path alike, and comes without credentials
        return HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())
            ? new CorsPreflightService()
            : new CallRecordsResource(session, streams);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void init(Config.Scope config) {
    int most = config.getInt(MAX_STREAMS, MAX_STREAMS_BY_DEFAULT);
    streams = new Streams(most, LONGEST_STANDSTILL, new StreamMeters(Metrics.globalRegistry));
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(MAX_STREAMS)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .helpText(
            "How many recordings a node sends at a time. Each takes one of the server's threads.")
        .defaultValue(MAX_STREAMS_BY_DEFAULT)
        .add()
        .build();
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
  }
}
