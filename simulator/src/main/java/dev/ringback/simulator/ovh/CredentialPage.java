package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.Template;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page on which a customer grants a consumer key or does not: {@code
 * /ovh/auth/?credentialToken=…}. OVH asks for a password there; here it is enough to say who one
 * is.
 */
final class CredentialPage implements Route {

  static final String PATH = Ovh.PATH + "/auth";

  private static final String FOR_EVER = "unlimited";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'; form-action 'self'";

  private final Ovh vendor;
  private final Template question = Template.of(CredentialPage.class, "credential.html");
  private final Template end = Template.of(CredentialPage.class, "credential-end.html");
  private final Reply style =
      Reply.of(200, MediaType.CSS, Template.of(CredentialPage.class, "credential.css").text());

  CredentialPage(Ovh vendor) {
    this.vendor = vendor;
  }

  /** Who asks a customer for what. */
  private record Pending(Application application, Credential asked) {

    static Optional<Pending> of(Application application, String token) {
      return application.pending(token).map(asked -> new Pending(application, asked));
    }
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method() + " " + request.rawPath()) {
      case "GET " + PATH + "/" -> asked(request.query().getOrDefault("credentialToken", ""));
      case "POST " + PATH + "/" -> decided(request.form());
      case "GET " + PATH + "/credential.css" -> style;
      default -> Reply.error(404, "Nothing is found here.");
    };
  }

  private Reply asked(String token) {
    return pending(token).map(this::page).orElseGet(this::noLongerAsked);
  }

  private Reply decided(Map<String, String> form) {
    try {
      return pending(form.getOrDefault("credentialToken", ""))
          .map(pending -> decided(pending, form))
          .orElseGet(this::noLongerAsked);
    } catch (DateTimeParseException malformed) {
      return Reply.error(400, "A validity is ISO 8601, such as P30D, or " + FOR_EVER + ".");
    }
  }

  private Reply decided(Pending pending, Map<String, String> form) {
    Application application = pending.application();
    String consumerKey = pending.asked().consumerKey();
    if (!form.getOrDefault("decision", "").equals("authorize")) {
      application.refuse(consumerKey);
      return back(pending, "Access refused", "%s cannot read anything of yours.");
    }
    String login = form.getOrDefault("login", "");
    if (!application.logins().contains(login)) {
      return Reply.error(400, "No such customer.");
    }
    application.validate(consumerKey, login, validity(form.getOrDefault("validity", "")));
    return back(pending, "Access granted", "%s may now read what you allowed.");
  }

  private static Optional<Duration> validity(String text) {
    return text.equals(FOR_EVER) ? Optional.empty() : Optional.of(Duration.parse(text));
  }

  private Reply back(Pending pending, String title, String told) {
    return pending
        .asked()
        .redirection()
        .map(there -> Reply.of(303, MediaType.HTML, "").with("Location", there.toString()))
        .orElseGet(() -> ended(200, title, told.formatted(pending.application().key())));
  }

  private Reply page(Pending pending) {
    Optional<URI> redirection = pending.asked().redirection();
    Template filled =
        question
            .with("application", pending.application().key())
            .with("token", pending.asked().token())
            .with("redirection", redirection.map(URI::toString).orElse("nowhere"))
            .withHtml("rules", each(pending.asked().rules(), CredentialPage::rule))
            .withHtml("logins", each(pending.application().logins(), CredentialPage::option));
    return html(200, filled, redirection);
  }

  private Reply ended(int status, String title, String told) {
    return html(status, end.with("title", title).with("told", told), Optional.empty());
  }

  /** Chromium asks the policy of a form also where its answer leads elsewhere. */
  private static Reply html(int status, Template page, Optional<URI> redirection) {
    String elsewhere = redirection.map(there -> " " + there.resolve("/")).orElse("");
    return Reply.of(status, MediaType.HTML, page.text())
        .with("Content-Security-Policy", CONTENT_SECURITY_POLICY + elsewhere);
  }

  private static <T> String each(List<T> items, Function<T, String> html) {
    return items.stream().map(html).collect(Collectors.joining());
  }

  private static String rule(AccessRule rule) {
    return "<li><b>%s</b> <code>%s</code></li>"
        .formatted(Template.escaped(rule.method()), Template.escaped(rule.path()));
  }

  private static String option(String login) {
    return "<option>" + Template.escaped(login) + "</option>";
  }

  private Optional<Pending> pending(String token) {
    return vendor
        .applications()
        .flatMap(application -> Pending.of(application, token).stream())
        .findFirst();
  }

  private Reply noLongerAsked() {
    return ended(404, "Nobody asks", "This request was answered already, or there never was one.");
  }
}
