package dev.ringback.testkit.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One person's browser with one tab in front. */
public final class Window implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;

  Window(BrowserContext context) {
    this(context, context.newPage());
  }

  private Window(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
  }

  public void open(URI address) {
    page.navigate(address.toString());
  }

  /** Another tab of the same browser: the cookies are shared. */
  public Window newTab() {
    return new Window(context, context.newPage());
  }

  public void reload() {
    page.reload();
  }

  public void goBack() {
    page.goBack();
  }

  public void goForward() {
    page.goForward();
  }

  public URI address() {
    return URI.create(page.url());
  }

  /** Waits until the window shows an address that fits, and returns it. */
  public URI awaitAddress(Predicate<URI> fits) {
    page.waitForURL(address -> fits.test(URI.create(address)));
    return address();
  }

  /** Does what makes the browser load another page, and waits until that page is there. */
  void follow(Runnable action) {
    // The page before may still be loading, and its arrival is not the one to wait for
    page.waitForLoadState();
    AtomicBoolean arrived = new AtomicBoolean();
    Consumer<Page> arrival = loaded -> arrived.set(true);
    page.onLoad(arrival);
    try {
      action.run();
      page.waitForCondition(arrived::get);
    } finally {
      page.offLoad(arrival);
    }
  }

  /** Presses a button or link that leads to another page. */
  void press(String selector) {
    follow(() -> page.click(selector));
  }

  /** The text that a person sees. */
  public String text() {
    return page.innerText("body");
  }

  public String title() {
    return page.title();
  }

  /** The page behind the window, for what the page objects have no word for. */
  public Page page() {
    return page;
  }

  /** The cookies, storage and network of this browser. */
  public BrowserContext context() {
    return context;
  }

  /** Saves a picture of the whole page; a closed window gives none. */
  public void saveScreenshot(Path file) {
    if (!page.isClosed()) {
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  /** Closes the browser with all its tabs; its cookies are gone. */
  @Override
  public void close() {
    context.close();
  }
}
