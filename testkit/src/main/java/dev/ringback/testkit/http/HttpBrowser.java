package dev.ringback.testkit.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One person's browser without script: it keeps cookies, follows redirects and fills in forms.
 * Several of these are several people, or one thief.
 */
public final class HttpBrowser {

  private static final int MOST_REDIRECTS = 10;

  private final CookieJar cookies;
  private final Optional<String> host;

  public HttpBrowser() {
    this(new CookieJar(), Optional.empty());
  }

  private HttpBrowser(CookieJar cookies, Optional<String> host) {
    this.cookies = cookies;
    this.host = host;
  }

  /**
   * A browser on another machine, behind a proxy that tells the server so.
   *
   * @param ipAddress such as {@code 10.0.0.9}: a private one, since whoever comes from elsewhere
   *     must speak https
   */
  public static HttpBrowser at(String ipAddress) {
    return new HttpBrowser(new CookieJar(), Optional.of(ipAddress));
  }

  /** Another browser that got hold of all the cookies that this one has now. */
  public HttpBrowser withStolenCookies() {
    return new HttpBrowser(cookies.copy(), host);
  }

  /**
   * Opens an address and follows redirects as long as they stay on its host and port: a redirect to
   * an app's address is the page that is returned.
   */
  public HttpPage open(URI address) {
    return follow(send(Loopback.to(address)));
  }

  /** Posts a form that no page need have shown; redirects are followed as by {@link #open}. */
  public HttpPage post(URI address, Map<String, String> fields) {
    return follow(send(Loopback.form(address, fields)));
  }

  /** Sends any request with the cookies that belong to its address; no redirect is followed. */
  public HttpPage send(HttpRequest.Builder request) {
    URI address = request.build().uri();
    cookies.headerFor(address).ifPresent(header -> request.setHeader("Cookie", header));
    host.ifPresent(ipAddress -> request.setHeader("X-Forwarded-For", ipAddress));
    HttpResponse<String> response = Loopback.send(request);
    cookies.take(response.headers().allValues("Set-Cookie"), address);
    return new HttpPage(this, response);
  }

  /** The value of a cookie, whatever its path. */
  public Optional<String> cookie(String name) {
    return cookies.value(name);
  }

  /** Forgets a cookie, as a person who clears it does. */
  public void forgetCookie(String name) {
    cookies.forget(name);
  }

  /** Changes the value of a cookie, as a person can with the tools of a browser. */
  public void changeCookie(String name, UnaryOperator<String> change) {
    cookies.change(name, change);
  }

  private HttpPage follow(HttpPage first) {
    HttpPage page = first;
    for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      Optional<URI> next = page.redirect();
      if (next.isEmpty() || !next.get().getAuthority().equals(first.address().getAuthority())) {
        return page;
      }
      page = send(Loopback.to(next.get()));
    }
    throw new IllegalStateException("more than " + MOST_REDIRECTS + " redirects");
  }
}
