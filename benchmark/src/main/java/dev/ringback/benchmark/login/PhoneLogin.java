package dev.ringback.benchmark.login;

import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The login by phone call: page, start, polls, call, one more poll that sees it, completion, code
 * exchange. The vendor's webhook and the check that it causes are the server's to pay for as well.
 *
 * @param browsers a fresh one for each login
 */
record PhoneLogin(OidcApp app, People people, Vendor vendor, Supplier<HttpBrowser> browsers)
    implements Runnable {

  /** The page asks once a second at first, and most people have called within ten seconds. */
  static final int POLLS_BEFORE_THE_CALL = 10;

  @Override
  public void run() {
    HttpBrowser browser = browsers.get();
    AppLogin login = app.login();
    HttpPage waiting =
        browser
            .open(login.address())
            .form("reverse-call-phone")
            .fill("phone_number", people.next().phone())
            .submit();
    URI status =
        waiting.address().resolve(waiting.attribute("#reverse-call-wait", "data-status-url"));
    for (int poll = 0; poll < POLLS_BEFORE_THE_CALL; poll++) {
      expect("waiting", browser.send(Loopback.to(status)));
    }
    vendor.call(waiting.attribute("#reverse-call-number", "href").substring("tel:".length()));
    expect("verified", browser.send(Loopback.to(status)));
    HttpPage finished = waiting.form("reverse-call-finish").submit();
    login.redeem(finished.redirect().orElseThrow()).tokens();
  }

  private static void expect(String state, HttpPage answer) {
    if (!answer.body().contains("\"" + state + "\"")) {
      throw new IllegalStateException(
          "the status should be " + state + ": " + answer.status() + " " + answer.body());
    }
  }
}
