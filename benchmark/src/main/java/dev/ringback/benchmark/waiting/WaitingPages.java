package dev.ringback.benchmark.waiting;

import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages that wait for a call: each for another phone, and each in a browser of its own. */
final class WaitingPages implements Runnable {

  private final OidcApp app;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger turns = new AtomicInteger();
  private final List<Page> pages = Collections.synchronizedList(new ArrayList<>());

  /** One of them. */
  private record Page(HttpBrowser browser, URI status) {}

  WaitingPages(OidcApp app) {
    this.app = app;
  }

  /** One more person enters a phone, and does not call. */
  @Override
  public void run() {
    String phone = String.format(Locale.ROOT, "+7924%07d", arrived.getAndIncrement());
    HttpBrowser browser = new HttpBrowser();
    HttpPage page =
        browser
            .open(app.login().address())
            .form("reverse-call-phone")
            .fill("phone_number", phone)
            .submit();
    URI status = page.address().resolve(page.attribute("#reverse-call-wait", "data-status-url"));
    pages.add(new Page(browser, status));
  }

  /** The next one asks how its call stands: it waits. */
  void poll() {
    Page page = pages.get(turns.getAndIncrement() % pages.size());
    HttpPage answer = page.browser().send(Loopback.to(page.status()));
    if (!answer.body().contains("\"waiting\"")) {
      throw new IllegalStateException(
          "the page does not wait any more: " + answer.status() + " " + answer.body());
    }
  }
}
