package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.telephony.Upstream;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Asks every enabled gateway of a realm whether it works, and finds out who stands in. */
final class GatewayCheck {

  private final Upstream upstream;
  private final List<ReverseCallGateway> gateways;

  GatewayCheck(KeycloakSession session, RealmModel realm) {
    upstream = UpstreamProvider.of(session);
    gateways = new Gateways(session, realm).byPriority();
  }

  /** The gateways, the first to be asked first. */
  List<GatewayState> run() {
    List<Probe> probes =
        gateways.stream().map(gateway -> new Probe(gateway, gateway.probe())).toList();
    Optional<Probe> chosen = probes.stream().filter(Probe::works).findFirst();
    return probes.stream().map(probe -> state(probe, chosen)).toList();
  }

  private GatewayState state(Probe probe, Optional<Probe> chosen) {
    return new GatewayState(
        probe.name(),
        probe.works(),
        upstream.breakerState(probe.gateway().id()).word(),
        "The gateway " + probe.name() + " " + message(probe, chosen));
  }

  private static String message(Probe probe, Optional<Probe> chosen) {
    return probe
        .failure()
        .map(
            failure ->
                "does not work, and "
                    + chosen.map(Probe::name).orElse("no other one")
                    + " takes over: "
                    + failure.explanation())
        .orElseGet(
            () ->
                chosen.filter(probe::equals).isPresent()
                    ? "works, and is the first to be asked for a number."
                    : "works, and is asked when those before it fail.");
  }

  /** What a gateway said when it was asked. */
  private record Probe(ReverseCallGateway gateway, Optional<GatewayFailure> failure) {

    String name() {
      return gateway.name();
    }

    boolean works() {
      return failure.isEmpty();
    }
  }
}
