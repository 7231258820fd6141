package dev.ringback.testkit.browser;

/** The page that says why an attempt has ended without a login. */
public final class EndedPage {

  /** The waiting page has this form too. */
  private static final String AGAIN = "body:not(:has(#reverse-call-wait)) form#reverse-call-again";

  private final Window window;

  private EndedPage(Window window) {
    this.window = window;
    window.page().waitForSelector(AGAIN);
  }

  /** Waits for the page to be shown. */
  public static EndedPage of(Window window) {
    return new EndedPage(window);
  }

  /** What has happened, in Keycloak's message. */
  public String message() {
    return window.page().innerText(".kc-feedback-text");
  }

  /** Whether another number is on offer. */
  public boolean offersNewNumber() {
    return window.page().locator(AGAIN + " button[name=restart]").isVisible();
  }

  public WaitingPage askForNewNumber() {
    window.press(AGAIN + " button[name=restart]");
    return WaitingPage.of(window);
  }

  public PhonePage changePhone() {
    window.press("button[name=change_phone]");
    return PhonePage.of(window);
  }

  public SelectMethodPage tryAnotherWay() {
    return SelectMethodPage.after(window);
  }
}
