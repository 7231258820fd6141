package dev.ringback.telephony;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds an HTTP client that does what it is told and nothing of its own accord. */
final class BareHttpClient {

  static final int MOST_CONNECTIONS = 200;
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_HEADER = 8_192;

  /** Bytes; a connection has three of them, for as long as it lives. */
  private static final int BUFFER = 4_096;

  private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(30);
  private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(1);
  private static final TimeValue TRUSTED_WHILE_IDLE = TimeValue.ofMilliseconds(100);

  private BareHttpClient() {}

  static CloseableHttpClient create(
      UpstreamPolicy policy, GuardedDnsResolver names, int mostConnectionsToOneHost) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(policy, names, mostConnectionsToOneHost))
        .setDefaultRequestConfig(requests(policy, policy.responseTimeout()))
        // The default one asks the JVM for a proxy, which would resolve the name once more.
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setUserAgent("Ringback")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        // A few kilobytes of gzip can be gigabytes of text.
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .evictIdleConnections(LONGEST_IDLE)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      UpstreamPolicy policy, GuardedDnsResolver names, int mostConnectionsToOneHost) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        // The JVM's own: it trusts what the server's truststore option says.
        .setTlsSocketStrategy(DefaultClientTlsStrategy.createSystemDefault())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http1()).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(policy.connectTimeout()))
                .setSocketTimeout(Timeout.of(policy.responseTimeout()))
                .setTimeToLive(LONGEST_LIFE)
                .setValidateAfterInactivity(TRUSTED_WHILE_IDLE)
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(mostConnectionsToOneHost)
        .build();
  }

  /** How a request is sent that gives up when nothing comes for so long. */
  static RequestConfig requests(UpstreamPolicy policy, Duration longestSilence) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(policy.connectTimeout()))
        .setResponseTimeout(Timeout.of(longestSilence))
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setRedirectsEnabled(false)
        .build();
  }

  private static Http1Config http1() {
    return Http1Config.custom()
        .setBufferSize(BUFFER)
        .setMaxHeaderCount(MOST_HEADERS)
        .setMaxLineLength(LONGEST_HEADER)
        .build();
  }
}
