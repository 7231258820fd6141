package dev.ringback.benchmark.waiting;

import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;

/** Keycloak's own login pages: a person opens one, and that is all. */
record LoginPages(OidcApp app) implements Runnable {

  @Override
  public void run() {
    if (!new HttpBrowser().open(app.login().address()).has("form#kc-form-login")) {
      throw new IllegalStateException("this is no login page");
    }
  }
}
