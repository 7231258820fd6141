package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.runtel.Account;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins at a PBX that are no names for users of a realm. */
@RingbackTest
class PbxNamesIT {

  private static Office office;

  @BeforeAll
  static void connect(Ringback ringback) {
    office = Office.create(ringback, "pbx-names");
  }

  @BeforeEach
  void forgetEvents() {
    office.realm().events().clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0430dmin", "\uFB01nance", "service-account-app", "Service-Account-App", "a<b"})
  void aLoginThatTheRealmsUserProfileForbidsBecomesNoUser(String login) {
    Account account = office.hires(login);

    HttpResponse<String> answer = office.program().logIn(account.login(), Office.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(office.realm().events().errors())
        .contains("pbx_login_not_allowed")
        .doesNotContain("pbx_unavailable");
    assertThat(office.found(login)).isEmpty();
  }

  @Test
  void anOrdinaryLoginBecomesAUserWhateverOthersAreCalled() {
    office.hires("\u0430nna");
    Account account = office.hires("m\u00fcller.42@office.example.org");

    office.program().logIn("\u0430nna", Office.PASSWORD);
    HttpResponse<String> answer = office.program().logIn(account.login(), Office.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
