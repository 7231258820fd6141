package dev.ringback.testkit.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Chromium without a screen. Each window is another person's browser: windows share no cookies.
 *
 * <p>Playwright binds all of this to the thread that launched it.
 */
public final class Browser implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 20_000;

  /** No sandbox, since builds run as root in containers; no calls home, since tests are offline. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<Window> windows = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Launches the machine's own Chromium, or the one that Playwright brings when there is none. */
  public static Browser launch() {
    Optional<Path> installed = InstalledChromium.find();
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    if (installed.isPresent()) {
      options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
    Playwright playwright = Playwright.create(options);
    BrowserType.LaunchOptions launch =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    installed.ifPresent(launch::setExecutablePath);
    return new Browser(playwright, playwright.chromium().launch(launch));
  }

  /** Opens an empty window on a desk. */
  public Window newWindow() {
    return newWindow(WindowOptions.desktop());
  }

  public Window newWindow(WindowOptions options) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(options.script())
                .setViewportSize(options.width(), options.height())
                .setHasTouch(options.touch())
                .setIsMobile(options.touch())
                .setLocale(options.locale()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Window window = new Window(context);
    windows.add(window);
    return window;
  }

  /** The windows that were opened since {@link #closeWindows}, closed ones too. */
  public List<Window> windows() {
    return List.copyOf(windows);
  }

  /** Closes every window, as between two tests. */
  public void closeWindows() {
    windows.forEach(Window::close);
    windows.clear();
  }

  @Override
  public void close() {
    closeWindows();
    chromium.close();
    playwright.close();
  }
}
