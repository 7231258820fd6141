package dev.ringback.authenticator.device;

import java.util.Optional;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;

/** What the browser of a request says it is, as Keycloak reads it for its account console. */
final class BrowserDescription {

  private static final int LONGEST = 255;

  private final KeycloakSession session;

  BrowserDescription(KeycloakSession session) {
    this.session = session;
  }

  /** One line, such as {@code Chrome/126.0 on Linux}; empty if nothing is known. */
  String text() {
    return Optional.ofNullable(session.getProvider(DeviceRepresentationProvider.class))
        .map(DeviceRepresentationProvider::deviceRepresentation)
        .map(browser -> part(browser.getBrowser()) + " on " + part(browser.getOs()))
        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
        .orElse("");
  }

  private static String part(String text) {
    return text == null ? DeviceRepresentation.UNKNOWN : text;
  }
}
