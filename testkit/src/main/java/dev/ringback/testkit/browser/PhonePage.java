package dev.ringback.testkit.browser;

/** The page that asks for the phone number. */
public final class PhonePage {

  private static final String FORM = "form#reverse-call-phone";
  private static final String FIELD = FORM + " [name=phone_number]";
  private static final String ERROR = "#input-error-phone_number, .kc-feedback-text";

  private final Window window;

  private PhonePage(Window window) {
    this.window = window;
    window.page().waitForSelector(FORM);
  }

  /** Waits for the page to be shown. */
  public static PhonePage of(Window window) {
    return new PhonePage(window);
  }

  /** Enters a number that will do, in any spelling. */
  public WaitingPage enter(String phone) {
    submit(phone);
    return WaitingPage.of(window);
  }

  /** Enters a number that will not do: the page comes back and says why. */
  public PhonePage enterInVain(String phone) {
    submit(phone);
    window.page().waitForSelector(ERROR);
    return this;
  }

  /** Enters a number, and promises nothing about the page that follows. */
  public void submit(String phone) {
    window.page().fill(FIELD, phone);
    window.press(FORM + " [type=submit]:not([name=cancel-aia])");
  }

  /** The number that is filled in. */
  public String phone() {
    return window.page().inputValue(FIELD);
  }

  /** What is wrong with the number, or with the attempt before. */
  public String error() {
    return window.page().innerText(ERROR);
  }

  public SelectMethodPage tryAnotherWay() {
    return SelectMethodPage.after(window);
  }
}
