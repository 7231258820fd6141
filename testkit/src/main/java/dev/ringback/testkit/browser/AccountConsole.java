package dev.ringback.testkit.browser;

import java.net.URI;

/** Keycloak's own app where users look after their account. */
public final class AccountConsole {

  private static final String USER_MENU = "[data-testid=options-toggle]";

  private final Window window;

  private AccountConsole(Window window) {
    this.window = window;
  }

  /**
   * Sends the window to the console of a realm. Whoever is not logged in lands on a login page.
   *
   * @param realm such as {@code http://127.0.0.1:8080/realms/demo}
   */
  public static AccountConsole open(Window window, URI realm) {
    window.open(URI.create(realm + "/account/"));
    return new AccountConsole(window);
  }

  /**
   * Goes to a page of the console, and returns what stands there once it has this text.
   *
   * @param path under {@code account/}, such as {@code account-security/signing-in}
   */
  public String read(URI realm, String path, String awaited) {
    window.open(URI.create(realm + "/account/" + path));
    window.page().waitForSelector("text=" + awaited);
    return window.text();
  }

  /** Waits for the console itself, and returns the full name of the user that it shows. */
  public String signedInAs() {
    window.page().waitForSelector(USER_MENU);
    return window.page().innerText(USER_MENU).strip();
  }
}
