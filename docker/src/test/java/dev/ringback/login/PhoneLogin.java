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
import java.io.UncheckedIOException;
import java.net.URI;

/** A login by phone in a browser without script, step by step, with every step looked at. */
final class PhoneLogin {

  private final OidcApp app;
  private final AppLogin login;
  private final HttpBrowser browser;
  private HttpPage page;

  private PhoneLogin(OidcApp app) {
    this.app = app;
    this.login = app.login();
    this.browser = new HttpBrowser();
    this.page = browser.open(login.address());
  }

  /** A person opens the app in a fresh browser and is asked for the phone. */
  static PhoneLogin begin(OidcApp app) {
    return new PhoneLogin(app);
  }

  /** The same, with the phone entered already. */
  static PhoneLogin begin(OidcApp app, String phone) {
    return new PhoneLogin(app).enter(phone);
  }

  PhoneLogin enter(String phone) {
    page = page.form("reverse-call-phone").fill("phone_number", phone).submit();
    return this;
  }

  /** Presses "I have called", or what the page's script would submit. */
  PhoneLogin finish() {
    page = page.form("reverse-call-finish").submit();
    return this;
  }

  PhoneLogin press(String form, String button) {
    page = page.form(form).press(button, "true");
    return this;
  }

  PhoneLogin reload() {
    page = browser.open(page.address());
    return this;
  }

  HttpPage page() {
    return page;
  }

  HttpBrowser browser() {
    return browser;
  }

  AppLogin appLogin() {
    return login;
  }

  String dialledNumber() {
    return page.attribute("a[href^=tel:+]", "href").substring("tel:".length());
  }

  int secondsLeft() {
    return Integer.parseInt(page.attribute("#reverse-call-wait", "data-expires-in"));
  }

  URI statusAddress() {
    return page.address().resolve(page.attribute("#reverse-call-wait", "data-status-url"));
  }

  HttpPage askStatus() {
    return browser.send(Loopback.to(statusAddress()));
  }

  /** The word that the waiting page reads, such as {@code waiting}. */
  String state() {
    try {
      JsonNode status = new ObjectMapper().readTree(askStatus().body());
      return status.path("state").asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the status is no JSON", e);
    }
  }

  /** Calls the number on the page, waits until the server knows of it, and finishes. */
  PhoneLogin call(Handset phone) {
    phone.calls(dialledNumber());
    await("word of the call").until(this::state, state -> !state.equals("waiting"));
    return finish();
  }

  boolean isLoggedIn() {
    return page.redirect().filter(app::isBackAt).isPresent();
  }

  /** What the page tells the person. */
  String message() {
    return page.text(".kc-feedback-text");
  }
}
