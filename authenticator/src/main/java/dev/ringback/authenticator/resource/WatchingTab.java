package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.BrowserStep;
import dev.ringback.authenticator.flow.Attempt;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** The browser that asks, by its authentication-session cookie, and the tab that it asks for. */
final class WatchingTab {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Optional<String> name;

  /**
   * The tab of a request.
   *
   * @param name its id; empty for any tab of the browser
   */
  WatchingTab(KeycloakSession session, RealmModel realm, Optional<String> name) {
    this.session = session;
    this.realm = realm;
    this.name = name;
  }

  /** Whether it shows the challenge right now. */
  boolean shows(Challenge challenge) {
    RootAuthenticationSessionModel browser =
        new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
    if (browser == null
        || !(challenge.binding() instanceof BrowserStep binding)
        || !browser.getId().equals(binding.rootSession())) {
      return false;
    }
    return browser.getAuthenticationSessions().values().stream()
        .filter(tab -> name.orElse(tab.getTabId()).equals(tab.getTabId()))
        .filter(tab -> tab.getClient().getId().equals(binding.client()))
        .anyMatch(tab -> new Attempt(tab).shows(challenge));
  }
}
