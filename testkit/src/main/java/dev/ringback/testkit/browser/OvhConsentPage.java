package dev.ringback.testkit.browser;

/** The page on which a customer of the simulated OVH lets an application read, or does not. */
public final class OvhConsentPage {

  private static final String AUTHORIZE = "#ovh-authorize";

  private final Window window;

  private OvhConsentPage(Window window) {
    this.window = window;
    window.page().waitForSelector(AUTHORIZE);
  }

  /** Waits for the page to be shown. */
  public static OvhConsentPage of(Window window) {
    return new OvhConsentPage(window);
  }

  /** Says who one is, and agrees; the browser is sent back to whoever asked. */
  public void authorizeAs(String customer) {
    window.page().selectOption("#ovh-login", customer);
    window.press(AUTHORIZE);
  }

  /** Does not agree; the browser is sent back to whoever asked. */
  public void refuse() {
    window.press("#ovh-refuse");
  }
}
