package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.runtel.Account;
import dev.ringback.simulator.runtel.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 27, for a PBX that checks passwords: logins of strangers, and logins that are right
 * and answered unexpectedly, keep nobody else from logging in.
 */
@RingbackTest
class Row27FloodedPbxIT {

  private static final String ANNA = "anna@office.example.org";
  private static final String STRANGERS_HOST = "10.0.0.9";
  private static final String ANNAS_HOST = "10.0.0.7";
  private static int realms;

  private Office office;

  @BeforeEach
  void connect(Ringback ringback) {
    office = Office.create(ringback, "row27-pbx-" + ++realms);
    office.hires(ANNA);
    assertThat(office.askForTokens(ANNA, Office.PASSWORD).statusCode()).isEqualTo(200);
    office.realm().events().clear();
  }

  @Test
  void aHundredLoginsOfOneNetworkLeaveConnectionsToOthers() {
    office.pbx().behave(Behaviour.asDocumented().withDelay(Duration.ofSeconds(2)));

    CompletableFuture<List<HttpResponse<String>>> flood =
        CompletableFuture.supplyAsync(
            () ->
                Crowd.atOnce(
                    100, nth -> office.askForTokens(STRANGERS_HOST, "nobody" + nth, "whatever")));
    List<HttpResponse<String>> annas =
        Crowd.inTurns(4, 1, nth -> office.askForTokens(ANNAS_HOST, ANNA, Office.PASSWORD));

    assertThat(annas).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(flood.join())
        .filteredOn(answer -> answer.statusCode() == 503)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.body()).contains("Too many people log in at this moment");
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
    assertThat(office.realm().events().errors())
        .contains("server_busy")
        .doesNotContain("pbx_unavailable");
  }

  @Test
  void anAliasIsRefusedAndNoOutage() {
    office.pbx().alias("1042", Account.of("mallory", Office.PASSWORD, "Mallory Example"));

    List<Integer> logins =
        Crowd.inTurns(6, 1, nth -> office.askForTokens("1042", Office.PASSWORD).statusCode());

    assertThat(logins).containsOnly(400);
    assertThat(office.realm().events().errors())
        .contains("pbx_other_user")
        .doesNotContain("pbx_unavailable");
    assertThat(office.found("mallory")).isEmpty();
    assertThat(office.found("1042")).isEmpty();
    assertThat(office.askForTokens(ANNA, Office.PASSWORD).statusCode()).isEqualTo(200);
  }
}
