package dev.ringback.testkit.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a server answered to a browser: a page, a redirect elsewhere, JSON or an error. */
public final class HttpPage {

  private final HttpBrowser browser;
  private final HttpResponse<String> response;

  HttpPage(HttpBrowser browser, HttpResponse<String> response) {
    this.browser = browser;
    this.response = response;
  }

  /** Where the answer came from, after redirects. */
  public URI address() {
    return response.uri();
  }

  public int status() {
    return response.statusCode();
  }

  public HttpHeaders headers() {
    return response.headers();
  }

  public String body() {
    return response.body();
  }

  /** The address that the answer sends the browser to, if it does. */
  public Optional<URI> redirect() {
    return status() / 100 == 3
        ? headers().firstValue("Location").map(location -> address().resolve(location))
        : Optional.empty();
  }

  /** The body, read as HTML. */
  public Document document() {
    return Jsoup.parse(body(), address().toString());
  }

  /** Whether the page has an element that this CSS selector finds. */
  public boolean has(String selector) {
    return document().selectFirst(selector) != null;
  }

  /** The visible text of the first element that this CSS selector finds. */
  public String text(String selector) {
    return element(selector).text();
  }

  /** An attribute of the first element that this CSS selector finds. */
  public String attribute(String selector, String name) {
    return element(selector).attr(name);
  }

  /**
   * The form of this id, with the values that it shows.
   *
   * @throws IllegalStateException if the page has no such form
   */
  public HttpForm form(String id) {
    return HttpForm.read(browser, element("form[id=" + id + "]"));
  }

  private Element element(String selector) {
    Element element = document().selectFirst(selector);
    if (element == null) {
      throw new IllegalStateException(
          "The page has no " + selector + "; status " + status() + ", page:\n" + body());
    }
    return element;
  }
}
