package dev.ringback.testkit.browser;

/** Keycloak's login page with a password, with or without the username beside it. */
public final class PasswordPage {

  private static final String FORM = "form#kc-form-login";
  private static final String ERROR = "[id^=input-error], .kc-feedback-text";

  private final Window window;

  private PasswordPage(Window window) {
    this.window = window;
    window.page().waitForSelector(FORM);
  }

  /** Waits for the page to be shown. */
  public static PasswordPage of(Window window) {
    return new PasswordPage(window);
  }

  public void logIn(String username, String password) {
    window.page().fill("#username", username);
    enter(password);
  }

  /** Enters the password of a user whom Keycloak knows already. */
  public void enter(String password) {
    window.page().fill("#password", password);
    window.press(FORM + " [type=submit]");
  }

  /** What is wrong with what was entered. */
  public String error() {
    return window.page().locator(ERROR).first().innerText();
  }

  public SelectMethodPage tryAnotherWay() {
    return SelectMethodPage.after(window);
  }
}
