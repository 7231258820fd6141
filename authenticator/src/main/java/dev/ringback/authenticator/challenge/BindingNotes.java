package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.challenge.ChallengeBinding.BrowserTab;
import dev.ringback.authenticator.challenge.ChallengeBinding.ClientApplication;
import java.util.Map;

/** Where a challenge belongs, as the single-use store keeps it. */
final class BindingNotes {

  private static final String PLACE = "place";
  private static final String APP = "app";

  private BindingNotes() {}

  static Map<String, String> write(ChallengeBinding binding) {
    if (binding instanceof ClientApplication app) {
      return Map.of(PLACE, APP, "client", app.client(), "scope", app.scope());
    }
    BrowserTab tab = (BrowserTab) binding;
    return Map.of(
        PLACE,
        "tab",
        "root",
        tab.rootSession(),
        "tab",
        tab.tab(),
        "client",
        tab.client(),
        "execution",
        tab.execution());
  }

  static ChallengeBinding read(Map<String, String> notes) {
    if (APP.equals(notes.get(PLACE))) {
      return new ClientApplication(notes.get("client"), notes.get("scope"));
    }
    return new BrowserTab(
        notes.get("root"), notes.get("tab"), notes.get("client"), notes.get("execution"));
  }
}
