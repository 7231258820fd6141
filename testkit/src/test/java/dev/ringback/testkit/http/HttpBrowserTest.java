package dev.ringback.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpBrowserTest {

  private static final String LOGIN_PAGE =
      """
      <form id="login" action="/echo?step=1" method="post">
        <input type="hidden" name="session" value="a&amp;b">
        <input name="username" value="">
        <input type="checkbox" name="remember" value="on">
        <button type="submit" name="cancel" value="true">Cancel</button>
      </form>
      """;

  private final HttpBrowser browser = new HttpBrowser();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/login", exchange -> answer(exchange, LOGIN_PAGE));
    server.createContext("/echo", HttpBrowserTest::echo);
    server.createContext("/start", exchange -> redirect(exchange, "/echo"));
    server.createContext("/leave", exchange -> redirect(exchange, "http://127.0.0.1:1/app?code=1"));
    server.createContext("/circle", exchange -> redirect(exchange, "/circle"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFormSendsWhatItShowsAndWhatIsFilledInButNoButtonThatWasNotPressed() {
    HttpForm form = browser.open(at("/login")).form("login");

    HttpPage answer = form.fill("username", "älice").submit();

    assertThat(answer.body()).isEqualTo("POST session=a%26b&username=%C3%A4lice");
    assertThat(answer.address()).isEqualTo(at("/echo?step=1"));
  }

  @Test
  void aPressedButtonIsSent() {
    HttpForm form = browser.open(at("/login")).form("login");

    HttpPage answer = form.press("cancel", "true");

    assertThat(answer.body()).endsWith("&cancel=true");
  }

  @Test
  void redirectsOnTheSameHostAreFollowedByGetWithTheirCookies() {
    HttpPage page = browser.open(at("/start"));

    assertThat(page.address()).isEqualTo(at("/echo"));
    assertThat(page.body()).isEqualTo("GET seen=1");
  }

  @Test
  void aRedirectToAnAppIsNotFollowed() {
    HttpPage page = browser.open(at("/leave"));

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.redirect()).contains(URI.create("http://127.0.0.1:1/app?code=1"));
  }

  @Test
  void aCircleOfRedirectsIsAnError() {
    assertThatThrownBy(() -> browser.open(at("/circle"))).hasMessageContaining("redirects");
  }

  @Test
  void aMissingFormIsAnErrorThatShowsThePage() {
    HttpPage page = browser.open(at("/echo"));

    assertThatThrownBy(() -> page.form("login")).hasMessageContaining("GET");
  }

  @Test
  void stolenCookiesWorkInAnotherBrowser() {
    browser.open(at("/start"));

    HttpBrowser thief = browser.withStolenCookies();

    assertThat(thief.open(at("/echo")).body()).isEqualTo("GET seen=1");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(exchange, exchange.getRequestMethod() + " " + (cookies == null ? "" : cookies) + body);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/; Secure");
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
