package dev.ringback.testkit.browser;

import com.microsoft.playwright.Page;
import java.net.URI;

/** The page that shows the number to call and waits for the call. */
public final class WaitingPage {

  private static final String WAIT = "#reverse-call-wait";
  private static final String FINISH = "form#reverse-call-finish";
  private static final String TEL = "tel:";

  private final Window window;

  private WaitingPage(Window window) {
    this.window = window;
    window.page().waitForSelector(WAIT);
  }

  /** Waits for the page to be shown. */
  public static WaitingPage of(Window window) {
    return new WaitingPage(window);
  }

  /** The number to call, in E.164. */
  public String dialledNumber() {
    return attribute("a[href^='tel:+']", "href").substring(TEL.length());
  }

  /** How long the number is good for, as the server put it into the page. */
  public int secondsLeft() {
    return Integer.parseInt(attribute(WAIT, "data-expires-in"));
  }

  /** Where the page asks whether the call has come. */
  public URI statusAddress() {
    return window.address().resolve(attribute(WAIT, "data-status-url"));
  }

  /** The picture that a phone's camera reads, as a {@code data:} URI. */
  public String qrCode() {
    return attribute("img#reverse-call-qr", "src");
  }

  /** Waits until the server knows of a call, or that none will come, without a script's help. */
  public WaitingPage awaitNews() {
    String status = statusAddress().toString();
    page()
        .waitForCondition(
            () -> !page().request().get(status).text().contains("\"state\":\"waiting\""));
    return this;
  }

  /** Presses "I have called". */
  public void pressIHaveCalled() {
    window.press(FINISH + " [type=submit]");
  }

  /** Asks for another number to call. */
  public WaitingPage askForNewNumber() {
    window.press("button[name=restart]");
    return new WaitingPage(window);
  }

  /** Goes back to enter another phone number. */
  public PhonePage changePhone() {
    window.press("button[name=change_phone]");
    return PhonePage.of(window);
  }

  /** Waits until the page says that a call came which proves nothing, and returns what it says. */
  public String awaitHint() {
    return page().waitForSelector("#reverse-call-hints > :not([hidden])").innerText();
  }

  /** Keycloak's message on the page. */
  public String message() {
    return page().innerText(".kc-feedback-text");
  }

  public SelectMethodPage tryAnotherWay() {
    return SelectMethodPage.after(window);
  }

  private String attribute(String selector, String name) {
    return page().locator(selector).first().getAttribute(name);
  }

  private Page page() {
    return window.page();
  }
}
