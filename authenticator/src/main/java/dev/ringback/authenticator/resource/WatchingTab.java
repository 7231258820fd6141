package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.BrowserTab;
import dev.ringback.authenticator.flow.Attempt;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** The browser that asks, by its authentication-session cookie. */
final class WatchingTab {

  private final KeycloakSession session;
  private final RealmModel realm;

  WatchingTab(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** Whether a tab of this browser shows the challenge right now. */
  boolean shows(Challenge challenge) {
    RootAuthenticationSessionModel browser =
        new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
    if (browser == null
        || !(challenge.binding() instanceof BrowserTab binding)
        || !browser.getId().equals(binding.rootSession())) {
      return false;
    }
    AuthenticationSessionModel tab = browser.getAuthenticationSessions().get(binding.tab());
    return tab != null
        && tab.getClient().getId().equals(binding.client())
        && new Attempt(tab).shows(challenge);
  }
}
