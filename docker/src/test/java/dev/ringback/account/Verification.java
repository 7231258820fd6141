package dev.ringback.account;

import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.mail.Mail;
import java.net.URI;

/** What a person does who has got the mail: opens the link, confirms, says their name. */
final class Verification {

  private static final String PROFILE = "kc-update-profile-form";

  private Verification() {}

  /** Returns the last page. */
  static HttpPage by(Mail mail) {
    HttpBrowser browser = new HttpBrowser();
    HttpPage confirmation = browser.open(mail.links().get(0));
    HttpPage next =
        browser.open(URI.create(confirmation.attribute("a[href*=action-token]", "href")));
    return next.has("#" + PROFILE)
        ? next.form(PROFILE).fill("firstName", "New").fill("lastName", "Example").submit()
        : next;
  }
}
