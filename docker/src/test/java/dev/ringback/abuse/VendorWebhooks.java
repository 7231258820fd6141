package dev.ringback.abuse;

import dev.ringback.simulator.telefonip.Account;
import dev.ringback.simulator.telefonip.SeenRequest;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Where the simulated vendor was asked to report the calls of a realm's people. */
final class VendorWebhooks {

  /** What the vendor says; nobody who can read the address is kept from saying it too. */
  static final String CALLED = "?success=True&phone=89243555100&id=1";

  private final TestRealm realm;

  VendorWebhooks(TestRealm realm) {
    this.realm = realm;
  }

  /** All that one account was given, oldest first. */
  static Stream<URI> of(Account account) {
    return account.requests().stream()
        .map(SeenRequest::parameters)
        .filter(parameters -> parameters.containsKey("webhook"))
        .map(parameters -> URI.create(parameters.get("webhook")));
  }

  /** That of the number which was handed out last. */
  URI last() {
    List<URI> webhooks = of(realm.telefonIp()).toList();
    return webhooks.get(webhooks.size() - 1);
  }

  static HttpPage call(URI webhook, String query) {
    return new HttpBrowser().send(Loopback.to(URI.create(webhook + query)));
  }
}
