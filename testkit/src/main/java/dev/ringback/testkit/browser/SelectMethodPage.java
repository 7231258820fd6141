package dev.ringback.testkit.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Keycloak's page behind "Try another way". */
public final class SelectMethodPage {

  /** Keycloak gives every method a form with this hidden field, and a button beside it. */
  private static final String METHOD = "li:has(input[name=authenticationExecution])";

  private final Window window;

  private SelectMethodPage(Window window) {
    this.window = window;
    window.page().waitForSelector(METHOD);
  }

  /** Presses "Try another way" on the page that the window shows. */
  static SelectMethodPage after(Window window) {
    window.press("#try-another-way");
    return new SelectMethodPage(window);
  }

  /** Waits for the page to be shown. */
  public static SelectMethodPage of(Window window) {
    return new SelectMethodPage(window);
  }

  /** The names of the methods on offer. */
  public List<String> methods() {
    return window.page().locator(METHOD + " h2").allInnerTexts();
  }

  /** Chooses a method by its name, such as {@code Phone call}. */
  public void choose(String method) {
    Locator name = window.page().getByText(method, new Page.GetByTextOptions().setExact(true));
    Locator.FilterOptions named = new Locator.FilterOptions().setHas(name);
    Locator button = window.page().locator(METHOD).filter(named).locator("[role=button]");
    window.follow(button::click);
  }
}
