package dev.ringback.login;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.Handset;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestUser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** A login by phone in a browser without script, step by step, with every step looked at. */
public final class PhoneLogin {

  private final OidcApp app;
  private final AppLogin login;
  private final HttpBrowser browser;
  private HttpPage page;

  private PhoneLogin(OidcApp app, Map<String, String> parameters) {
    this.app = app;
    this.login = app.login(parameters);
    this.browser = new HttpBrowser();
    this.page = browser.open(login.address());
  }

  /** A person opens the app in a fresh browser and is asked to log in. */
  public static PhoneLogin begin(OidcApp app) {
    return begin(app, Map.of());
  }

  /** The same, with further parameters of the authorization request. */
  public static PhoneLogin begin(OidcApp app, Map<String, String> parameters) {
    return new PhoneLogin(app, parameters);
  }

  /** The same, with the phone entered already. */
  public static PhoneLogin begin(OidcApp app, String phone) {
    return begin(app).enter(phone);
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
    try {
      JsonNode status = new ObjectMapper().readTree(askStatus().body());
      return status.path("state").asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the status is no JSON", e);
    }
  }

  /** Calls the number on the page, waits until the server knows of it, and finishes. */
  public PhoneLogin call(Handset phone) {
    phone.calls(dialledNumber());
    await("word of the call").until(this::state, state -> !state.equals("waiting"));
    return finish();
  }

  public boolean isLoggedIn() {
    return page.redirect().filter(app::isBackAt).isPresent();
  }

  public boolean isWaitingForACall() {
    return page.has("#reverse-call-wait");
  }

  /** What the page tells the person. */
  public String message() {
    return page.text(".kc-feedback-text");
  }
}
