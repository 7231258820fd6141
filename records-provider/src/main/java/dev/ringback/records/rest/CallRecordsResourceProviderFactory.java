package dev.ringback.records.rest;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.records.recording.LeastSpeed;
import dev.ringback.records.recording.StreamLimits;
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

  static final String MAX_STREAMS_PER_USER = "maxStreamsPerUser";

  /** One that plays, one that is asked for meanwhile as somebody goes on to another place. */
  private static final int MAX_STREAMS_PER_USER_BY_DEFAULT = 3;

  static final String MAX_STREAMS_PER_NETWORK = "maxStreamsPerNetwork";

  /** An office may share an address, but not take all places. */
  private static final int MAX_STREAMS_PER_NETWORK_BY_DEFAULT = 8;

  static final String LEAST_BYTES_PER_SECOND = "leastBytesPerSecond";

  /**
   * Less than the slowest line that can play speech, and a recording of an hour is sent in time.
   */
  private static final int LEAST_BYTES_PER_SECOND_BY_DEFAULT = 8 * 1024;

  private static final Duration PERIOD_OF_SPEED = Duration.ofMinutes(1);

  /** A player that was paused asks for the rest when it goes on. */
  private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(30);

  private static final String ID = "call-records";

  /** For each realm: whoever may register no more can still ask. */
  private static final int REFUSED_REGISTRATIONS_A_MINUTE = 60;

  private final MinuteBudget refusedRegistrations =
      new MinuteBudget(REFUSED_REGISTRATIONS_A_MINUTE);

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
        BodyType.requireReadable(
            session, (status, sentence) -> Problem.FORM.answer(status, sentence).build());
        // A preflight asks for every path alike, and comes without credentials
        return HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())
            ? new CorsPreflightService()
            : new CallRecordsResource(session, streams, refusedRegistrations);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void init(Config.Scope config) {
    StreamLimits limits =
        new StreamLimits(
            config.getInt(MAX_STREAMS, MAX_STREAMS_BY_DEFAULT),
            config.getInt(MAX_STREAMS_PER_USER, MAX_STREAMS_PER_USER_BY_DEFAULT),
            config.getInt(MAX_STREAMS_PER_NETWORK, MAX_STREAMS_PER_NETWORK_BY_DEFAULT));
    int leastSpeed = config.getInt(LEAST_BYTES_PER_SECOND, LEAST_BYTES_PER_SECOND_BY_DEFAULT);
    streams =
        new Streams(
            limits,
            LONGEST_STANDSTILL,
            new LeastSpeed(leastSpeed, PERIOD_OF_SPEED),
            new StreamMeters(Metrics.globalRegistry));
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
        .property()
        .name(MAX_STREAMS_PER_USER)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .helpText("How many of these one user hears at a time; 0 for any number.")
        .defaultValue(MAX_STREAMS_PER_USER_BY_DEFAULT)
        .add()
        .property()
        .name(MAX_STREAMS_PER_NETWORK)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .helpText(
            "How many of these go to one client address, or one IPv6 network /64, at a time; 0 for"
                + " any number.")
        .defaultValue(MAX_STREAMS_PER_NETWORK_BY_DEFAULT)
        .add()
        .property()
        .name(LEAST_BYTES_PER_SECOND)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .helpText(
            "How fast a listener must take a recording, on average over a minute of waiting for the"
                + " listener; the connection of a slower one is cut. 0 for any speed.")
        .defaultValue(LEAST_BYTES_PER_SECOND_BY_DEFAULT)
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
