package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Addresses that play a recording without a header, for a minute. */
@RingbackTest
class AudioAddressIT {

  private static RecordedCalls calls;
  private static Player nobody;

  @BeforeAll
  static void recordCalls(Ringback ringback) {
    calls = RecordedCalls.create(ringback, "audio-addresses");
    nobody = Player.withoutToken(calls.realm());
  }

  @Test
  void anAddressPlaysTheRecordingForAMinute() throws IOException {
    HttpResponse<String> answer = calls.player().address(calls.first());
    JsonNode given = Player.json(answer);

    HttpResponse<byte[]> heard = nobody.hear(URI.create(given.path("url").asText()));

    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(given.path("url").asText()).startsWith(calls.player().audio(calls.first()) + "?");
    assertThat(Instant.parse(given.path("expiresAt").asText()))
        .isBetween(Instant.now().plus(Duration.ofSeconds(30)), Instant.now().plusSeconds(60));
    assertThat(heard.statusCode()).isEqualTo(200);
    assertThat(heard.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
    assertThat(heard.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(heard.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void anAddressIsForOneRecordingOnly() throws IOException {
    String ticket = address().getRawQuery();

    HttpResponse<byte[]> other =
        nobody.hear(URI.create(nobody.audio(calls.second()) + "?" + ticket));

    assertRefused(other);
  }

  @Test
  void anAddressIsForOneRealmOnly(Ringback ringback) throws IOException {
    TestRealm other = ringback.realm("audio-addresses-elsewhere");

    HttpResponse<byte[]> answer =
        nobody.hear(
            URI.create(
                Player.withoutToken(other).audio(calls.first()) + "?" + address().getRawQuery()));

    assertRefused(answer);
  }

  @Test
  void anAddressThatSaysAnotherTimeOrUserIsNone() throws IOException {
    String address = address().toString();
    int time = address.indexOf("ticket=") + "ticket=".length();

    assertRefused(
        nobody.hear(URI.create(address.substring(0, time) + "9" + address.substring(time))));
    assertRefused(nobody.hear(URI.create(address + "x")));
  }

  @Test
  void whatIsTakenAwayIsGoneForAddressesToo() throws IOException {
    Player clerk = calls.playerOf("clerk", "records:read", "records:listen");
    calls.grantAllLines("clerk");
    calls.grant("clerk", "read", "listen");
    URI address = URI.create(Player.json(clerk.address(calls.first())).path("url").asText());
    assertThat(nobody.hear(address).statusCode()).isEqualTo(200);

    calls.revoke("clerk", "listen");
    assertThat(nobody.hear(address).statusCode()).isEqualTo(403);

    calls.grant("clerk", "listen");
    calls.realm().existingUser("clerk").disable();
    assertRefused(nobody.hear(address));
  }

  @Test
  void withoutAnyTicketATokenIsNeeded() throws IOException {
    assertThat(nobody.hear(calls.first()).statusCode()).isEqualTo(401);
  }

  private static URI address() {
    return URI.create(Player.json(calls.player().address(calls.first())).path("url").asText());
  }

  private static void assertRefused(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Player.detail(answer))
        .isEqualTo("This address is no longer good: ask for a new one.");
  }
}
