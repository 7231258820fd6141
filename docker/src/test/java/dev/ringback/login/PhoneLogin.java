package dev.ringback.login;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.Handset;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestUser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A login by phone in a browser without script, step by step, with every step looked at. */
public final class PhoneLogin {

  private final OidcApp app;
  private final AppLogin login;
  private final HttpBrowser browser;
  private HttpPage page;

  private PhoneLogin(OidcApp app, Map<String, String> parameters, HttpBrowser browser) {
    this.app = app;
    this.login = app.login(parameters);
    this.browser = browser;
    this.page = browser.open(login.address());
  }

  /** A person opens the app in a fresh browser and is asked to log in. */
  public static PhoneLogin begin(OidcApp app) {
    return begin(app, Map.of());
  }

  /** The same, with further parameters of the authorization request. */
  public static PhoneLogin begin(OidcApp app, Map<String, String> parameters) {
    return new PhoneLogin(app, parameters, new HttpBrowser());
  }

  /** The same, with the phone entered already. */
  public static PhoneLogin begin(OidcApp app, String phone) {
    return begin(app).enter(phone);
  }

  /** A person on another machine opens the app and is asked to log in. */
  public static PhoneLogin beginAt(String ipAddress, OidcApp app) {
    return new PhoneLogin(app, Map.of(), HttpBrowser.at(ipAddress));
  }

  /** The same person opens an app in another tab of the same browser. */
  public PhoneLogin inAnotherTab(OidcApp app, Map<String, String> parameters) {
    return new PhoneLogin(app, parameters, browser);
  }

  /** Enters user name and password, or as much of that as the page asks for. */
  public PhoneLogin as(TestUser user) {
    return show(
        page.form("kc-form-login")
            .fill("username", user.username())
            .fill("password", TestUser.PASSWORD)
            .submit());
  }

  /** Goes on from the page that a form led to. */
  public PhoneLogin show(HttpPage next) {
    page = next;
    return this;
  }

  public PhoneLogin enter(String phone) {
    page = page.form("reverse-call-phone").fill("phone_number", phone).submit();
    return this;
  }

  /** Presses "I have called", or what the page's script would submit. */
  public PhoneLogin finish() {
    page = page.form("reverse-call-finish").submit();
    return this;
  }

  public PhoneLogin press(String form, String button) {
    page = page.form(form).press(button, "true");
    return this;
  }

  /** Presses "Try another way" on the page with the phone, and chooses one by its name. */
  public PhoneLogin tryAnotherWay(String name) {
    String execution = "authenticationExecution";
    HttpPage ways =
        browser.post(page.form("reverse-call-phone").action(), Map.of("tryAnotherWay", "on"));
    String way = ways.attribute("li:contains(" + name + ") [name=" + execution + "]", "value");
    page = browser.post(ways.form("kc-select-credential-form").action(), Map.of(execution, way));
    return this;
  }

  /** Where this tab finds another of Keycloak's pages, such as {@code restart}. */
  public URI addressOf(String loginAction) {
    URI action = URI.create(page.attribute("form[id^=reverse-call]", "abs:action"));
    Map<String, String> tab = Query.of(action);
    tab.keySet().retainAll(List.of("client_id", "tab_id", "client_data"));
    return action.resolve(loginAction + "?" + Query.encode(tab));
  }

  public PhoneLogin reload() {
    page = browser.open(page.address());
    return this;
  }

  public HttpPage page() {
    return page;
  }

  public HttpBrowser browser() {
    return browser;
  }

  public AppLogin appLogin() {
    return login;
  }

  public String dialledNumber() {
    return page.attribute("a[href^=tel:+]", "href").substring("tel:".length());
  }

  public int secondsLeft() {
    return Integer.parseInt(page.attribute("#reverse-call-wait", "data-expires-in"));
  }

  public URI statusAddress() {
    return page.address().resolve(page.attribute("#reverse-call-wait", "data-status-url"));
  }

  public HttpPage askStatus() {
    return browser.send(Loopback.to(statusAddress()));
  }

  /** The word that the waiting page reads, such as {@code waiting}. */
  public String state() {
    return status().path("state").asText();
  }

  /**
   * The hint that the waiting page reads, such as {@code number_hidden}; empty if there is none.
   */
  public String hint() {
    return status().path("hint").asText();
  }

  /** Waits until a call has come that proves nothing. */
  public PhoneLogin awaitHint(String hint) {
    await("the hint").until(this::hint, hint::equals);
    return this;
  }

  /** What the page says of a call that proves nothing. */
  public String shownHint() {
    return page.text("#reverse-call-hints > :not([hidden])");
  }

  private JsonNode status() {
    try {
      return new ObjectMapper().readTree(askStatus().body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the status is no JSON", e);
    }
  }

  /** Calls the number on the page, waits until the server knows of it, and finishes. */
  public PhoneLogin call(Handset phone) {
    phone.calls(dialledNumber());
    return awaitWordOfTheCall().finish();
  }

  /** Waits until the server knows of a call that was made. */
  public PhoneLogin awaitWordOfTheCall() {
    await("word of the call").until(this::state, state -> !state.equals("waiting"));
    return this;
  }

  public boolean isLoggedIn() {
    return page.redirect().filter(app::isBackAt).isPresent();
  }

  /** The tokens of the login that has come to its end. */
  public Tokens tokens() {
    return login.redeem(page.redirect().orElseThrow()).tokens();
  }

  public boolean isWaitingForACall() {
    return page.has("#reverse-call-wait");
  }

  /** The page without what differs between any two pages, whoever they are for. */
  public String lastingText() {
    String text = page.body();
    for (String random :
        List.of(
            "session_code=[^&\"]+",
            "tab_id=[^&\"]+",
            "client_data=[^&\"]+",
            "challenges/[A-Za-z0-9]+",
            "data:image/png;base64,[^\"]+",
            "tel:\\+[0-9]+",
            "checkAuthSession\\([^)]+\\)",
            "data-expires-in=\"[0-9]+\"")) {
      text = text.replaceAll(random, "random");
    }
    return text.replaceAll("\\+7[ 0-9*-]{10,}", "number")
        .replaceAll("1[12][0-9](?= |<)", "seconds");
  }

  /** What the page tells the person. */
  public String message() {
    return page.text(".kc-feedback-text");
  }
}
