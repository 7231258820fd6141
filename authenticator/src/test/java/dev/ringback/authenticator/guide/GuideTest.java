package dev.ringback.authenticator.guide;

import dev.ringback.authenticator.flow.ReverseCallAuthenticatorFactory;
import dev.ringback.authenticator.gateway.ReverseCallGatewayFactory;
import dev.ringback.authenticator.gateway.numberpool.NumberPoolGatewayFactory;
import dev.ringback.authenticator.gateway.telefonip.TelefonIpGatewayFactory;
import dev.ringback.authenticator.pbx.federation.RuntelPbxFactory;
import dev.ringback.authenticator.upstream.RingbackSpi;
import dev.ringback.authenticator.upstream.UpstreamProviderFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

/** Every table of the guide that the code can write is as the code would write it. */
class GuideTest {

  static Stream<Table> tables() {
    UpstreamProviderFactory upstream = new UpstreamProviderFactory();
    return Stream.of(
        Tables.errors(
            "event errors",
            "authenticator.flow.EventErrors",
            "authenticator.token.ApiTokenEvents",
            "authenticator.defender.HostEvents",
            "authenticator.outbox.OutboxEvents",
            "authenticator.pbx.federation.PbxEvents",
            "authenticator.upstream.ServerEvents",
            "authenticator.secondstep.SecondStepEvents"),
        Tables.details("event details", "authenticator.flow.EventErrors"),
        Tables.meters(
            "meters", "authenticator.meter.ChallengeMeters", "authenticator.meter.UpstreamMeters"),
        Tables.options("reverse-call", new ReverseCallAuthenticatorFactory().getConfigProperties()),
        Tables.options("telefon-ip", optionsOf(new TelefonIpGatewayFactory())),
        Tables.options("number-pool", optionsOf(new NumberPoolGatewayFactory())),
        Tables.options("runtel-pbx", new RuntelPbxFactory().getConfigProperties()),
        Tables.serverOptions(
            "server options",
            new RingbackSpi().getName(),
            upstream.getId(),
            upstream.getConfigMetadata()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theGuideSaysWhatTheCodeSays(Table table) {
    Guide.requireUpToDate(table);
  }

  private static List<ProviderConfigProperty> optionsOf(ReverseCallGatewayFactory gateways) {
    List<ProviderConfigProperty> all = new ArrayList<>(gateways.getConfigProperties());
    all.addAll(gateways.getCommonProviderConfigProperties());
    return all;
  }
}
