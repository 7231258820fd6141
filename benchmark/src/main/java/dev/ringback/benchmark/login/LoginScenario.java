package dev.ringback.benchmark.login;

import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Rates;
import dev.ringback.benchmark.measure.Side;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Set;

/** B1: whole logins per second of the server's processor time. */
public final class LoginScenario implements Scenario {

  private static final double GOAL = 3;

  @Override
  public Set<String> questions() {
    return Set.of("B1");
  }

  @Override
  public String title() {
    return "whole logins";
  }

  @Override
  public void run(Stage stage, Report report) {
    Rates rates = measure(stage);
    report.add(
        new Finding(
            "B1",
            "whole login, from page to tokens",
            Figures.rate(rates.ours()),
            Figures.rate(rates.theirs()),
            Figures.ratio(rates.ratios()),
            "≥ " + Figures.ratio(GOAL),
            rates.ratios().median() >= GOAL));
    report.note(
        "B1: a login by phone is page, start, %d status polls, the vendor's webhook and the check"
                .formatted(PhoneLogin.POLLS_BEFORE_THE_CALL)
            + " that it causes, one more poll, completion, code exchange; the other one is page,"
            + " form, code exchange. Pages only, without their pictures, scripts and style sheets."
            + " Passwords are hashed as Keycloak does by default.");
  }

  private static Rates measure(Stage stage) {
    TestRealm phoneRealm = stage.phoneRealm("login-by-phone", People::moveInto);
    TestRealm passwordRealm = stage.passwordRealm("login-by-password", People::moveInto);
    int logins = stage.size().loginsPerRound();
    try (Vendor vendor = Vendor.start()) {
      phoneRealm.component("telefon-ip").set("baseUrl", vendor.baseUrl().toString());
      Side byPhone =
          new Side(
              new PhoneLogin(phoneRealm.app("app"), new People(), vendor, HttpBrowser::new),
              logins);
      Side byPassword = new Side(new PasswordLogin(passwordRealm.app("app"), new People()), logins);
      stage.comparison().warmUp(stage.size().warmUpRounds(), byPhone, byPassword);
      return stage.comparison().of(byPhone, byPassword);
    }
  }
}
