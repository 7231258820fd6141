package dev.ringback.testkit.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A form on a page, with what is filled in so far. */
public final class HttpForm {

  /** Only the pressed button sends its name; none is pressed until {@link #press}. */
  private static final String FIELDS =
      "input[name]:not([type=submit]):not([type=checkbox]):not([type=radio]), textarea[name],"
          + " [checked][name]";

  private final HttpBrowser browser;
  private final URI action;
  private final Map<String, String> fields;

  private HttpForm(HttpBrowser browser, URI action, Map<String, String> fields) {
    this.browser = browser;
    this.action = action;
    this.fields = fields;
  }

  static HttpForm read(HttpBrowser browser, Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select(FIELDS).forEach(field -> fields.put(field.attr("name"), value(field)));
    return new HttpForm(browser, URI.create(form.absUrl("action")), fields);
  }

  /** A ticked box without a value sends {@code on} (HTML, "The input element"). */
  private static String value(Element field) {
    return field.hasAttr("checked") && !field.hasAttr("value") ? "on" : field.val();
  }

  /** Where the form is posted to. */
  public URI action() {
    return action;
  }

  /** The fields as they stand. */
  public Map<String, String> fields() {
    return Map.copyOf(fields);
  }

  /** Fills a field in, whether or not the form shows one of this name. */
  public HttpForm fill(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** Leaves a field out, as a browser does with a box that is not ticked. */
  public HttpForm clear(String name) {
    fields.remove(name);
    return this;
  }

  /** Posts the form. */
  public HttpPage submit() {
    return browser.post(action, fields);
  }

  /** Posts the form by a button that has a name. */
  public HttpPage press(String button, String value) {
    return fill(button, value).submit();
  }
}
