package dev.ringback.benchmark.login;

import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;

/** Keycloak's own login with username and password: page, form, code exchange. */
record PasswordLogin(OidcApp app, People people) implements Runnable {

  @Override
  public void run() {
    AppLogin login = app.login();
    HttpPage page =
        new HttpBrowser()
            .open(login.address())
            .form("kc-form-login")
            .fill("username", people.next().username())
            .fill("password", People.PASSWORD)
            .submit();
    login.redeem(page.redirect().orElseThrow()).tokens();
  }
}
