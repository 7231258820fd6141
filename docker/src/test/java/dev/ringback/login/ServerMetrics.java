package dev.ringback.login;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;

/** What the server's metrics endpoint says, as Prometheus reads it. */
public final class ServerMetrics {

  private ServerMetrics() {}

  public static String of(Ringback ringback) {
    URI address = URI.create(ringback.keycloak().managementAddress() + "/metrics");
    return Loopback.send(Loopback.to(address)).body();
  }
}
