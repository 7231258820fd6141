package dev.ringback.abuse;

import static dev.ringback.setup.AdminRequests.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** A caller whose address looks like somebody else's number, or like none. */
@RingbackTest
class Row43UnreadableCallersIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "unreadable-callers", PoolRealm.MANY);
  }

  @Test
  void anAddressThatHoldsSomebodyElsesNumberVerifiesAndEndsNothing(Ringback ringback) {
    realm.set("defaultRegion", "RU");
    PhoneLogin login = realm.begin(PHONE);
    List<String> addresses =
        List.of(
            "\"+79243555100\" <sip:101@pbx.example>",
            "+79243555100 <sip:101@pbx.example>",
            "<sip:101@pbx.example>;x=<sip:+79243555100@pbx.example>",
            "sip:101@+79243555100",
            "sip:101:+79243555100@pbx.example",
            "sip:+79243555100.x@pbx.example",
            "tel:5100;phone-context=+7924355x",
            "+79243555100+79243555100",
            "+7924355510000000",
            "9243555100x",
            "33243555100",
            "alice");

    for (String from : addresses) {
      HttpResponse<String> answer = realm.pbx().call(from, login.dialledNumber());
      assertThat(answer.body()).as(from).doesNotContain("9243555100");
      assertThat(login.state()).as(from).isEqualTo("waiting");
      assertThat(login.hint()).as(from).isEmpty();
    }

    assertThat(events()).hasSize(1);
    assertThat(events().get(0).getDetails())
        .containsEntry("gateway", "pbx")
        .containsEntry("reason", "unreadable_number");
    assertThat(events().toString()).doesNotContain("243555100");
    assertToldByTheCheck(ringback);
    realm.pbx().call(PHONE, login.dialledNumber());
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  private static void assertToldByTheCheck(Ringback ringback) {
    JsonNode report = check(ringback, realm.realm());

    assertThat(report.path("findings").findValuesAsText("code")).contains("numbers_unreadable");
    assertThat(report.toString()).contains("The field from").doesNotContain("243555100");
  }

  private static List<EventRepresentation> events() {
    return realm.realm().events().ofType("LOGIN_ERROR").stream()
        .filter(event -> event.getError().equals("inbound_call_refused"))
        .toList();
  }
}
