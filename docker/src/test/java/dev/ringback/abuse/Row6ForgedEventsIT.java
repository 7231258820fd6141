package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.telephone.PbxEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Security, row 6: an inbound event that is not signed as it must be is refused before anything is
 * touched, and one that is reused has no effect.
 */
@RingbackTest
class Row6ForgedEventsIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row6-forged-events", PoolRealm.MANY);
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("no signature", "unsigned", PbxEvent::unsigned),
        forgery("no id", "unsigned", event -> event.withId("")),
        forgery("an id with a full stop", "unsigned", event -> event.withId("call.1")),
        forgery("a wrong signature", "wrong_signature", signedBy(signature -> "v1,AAAA")),
        forgery(
            "a truncated signature",
            "wrong_signature",
            signedBy(signature -> signature.substring(0, signature.length() - 4))),
        forgery(
            "another version",
            "wrong_signature",
            signedBy(signature -> signature.replace("v1,", "v2,"))),
        forgery(
            "somebody else's secret",
            "wrong_signature",
            event -> event.withSecret("whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCwgbm90IG91cnM=")),
        forgery("a changed body", "wrong_signature", event -> event.tamperedTo(event.body() + " ")),
        forgery("six minutes late", "wrong_time", event -> event.shiftedBy(-6)),
        forgery("six minutes early", "wrong_time", event -> event.shiftedBy(6)),
        forgery(
            "more than 8 KiB",
            "too_large",
            event -> event.withBody(event.body() + " ".repeat(8 * 1024))),
        forgery(
            "a megabyte",
            "too_large",
            event -> event.withBody(event.body() + " ".repeat(1024 * 1024))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void aForgedEventIsRefusedAndChangesNothing(
      String name, String reason, UnaryOperator<PbxEvent> forge) {
    PhoneLogin login = realm.begin(PHONE);
    PbxEvent honest = realm.pbx().event(PHONE, login.dialledNumber());

    HttpResponse<String> answer = forge.apply(honest).send();

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("5100").doesNotContain(login.dialledNumber());
    assertThat(login.state()).isEqualTo("waiting");
    assertOneEvent(reason);
    assertThat(honest.send().statusCode()).isEqualTo(204);
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @Test
  void fourMinutesOfClockDriftAreForgiven() {
    for (int minutes : List.of(-4, 4)) {
      PhoneLogin login = realm.begin(PHONE);

      realm.pbx().event(PHONE, login.dialledNumber()).shiftedBy(minutes).madeEarlier(0).send();

      assertThat(login.finish().isLoggedIn()).isTrue();
    }
  }

  @Test
  void aReusedIdHasNoEffect() {
    PhoneLogin first = realm.begin(PHONE);
    PbxEvent event = realm.pbx().event(PHONE, first.dialledNumber());
    assertThat(event.send().statusCode()).isEqualTo(204);
    PhoneLogin second = realm.begin(PHONE);

    int status =
        realm.pbx().event(PHONE, second.dialledNumber()).withId(event.id()).send().statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(second.state()).isEqualTo("waiting");
    assertOneEvent("replayed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}"})
  void whatIsSignedAndNoEventIsABadRequest(String body) {
    HttpResponse<String> answer = realm.pbx().event(PHONE, "+79641110000").withBody(body).send();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_request");
    assertOneEvent("unreadable");
  }

  @Test
  void aGatewayThatDoesNotExistOrDoesNotReportIsNotFound(Ringback ringback) {
    URI nobody = URI.create(realm.realm().address() + "/reverse-call/inbound-calls/x");
    URI telefonIp =
        URI.create(
            ringback.realm("row6-telefon-ip").address() + "/reverse-call/inbound-calls/telefon-ip");

    assertThat(Loopback.send(Loopback.json(nobody, "{}")).statusCode()).isEqualTo(404);
    assertThat(Loopback.send(Loopback.json(telefonIp, "{}")).statusCode()).isEqualTo(404);
  }

  private static void assertOneEvent(String reason) {
    List<EventRepresentation> events = realm.realm().events().ofType("LOGIN_ERROR");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).getError()).isEqualTo("inbound_call_refused");
    assertThat(events.get(0).getDetails())
        .containsEntry("gateway", "pbx")
        .containsEntry("reason", reason);
    assertThat(events.get(0).getDetails().toString()).doesNotContain("9243555100");
  }

  private static UnaryOperator<PbxEvent> signedBy(UnaryOperator<String> forger) {
    return event -> event.withSignature(forger);
  }

  private static Arguments forgery(String name, String reason, UnaryOperator<PbxEvent> forge) {
    return Arguments.of(name, reason, forge);
  }
}
