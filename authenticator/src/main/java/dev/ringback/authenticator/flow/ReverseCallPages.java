package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.UnprovenCall;
import dev.ringback.authenticator.dialling.QrCode;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.TelUri;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.urls.UrlType;

/**
 * The pages: ask for the phone or, where it is known, whether to begin; wait for the call; and say
 * why there is nothing to wait for.
 */
final class ReverseCallPages {

  private static final String MODEL = "reverseCall";

  private final Step step;
  private final Attempt attempt;
  private final boolean mayChangePhone;

  /**
   * The pages of this step.
   *
   * @param mayChangePhone whether the phone to call from is for the person to say
   */
  ReverseCallPages(Step step, Attempt attempt, boolean mayChangePhone) {
    this.step = step;
    this.attempt = attempt;
    this.mayChangePhone = mayChangePhone;
  }

  Response phone(String typed) {
    return phone(step.form().get(), typed);
  }

  /**
   * @param error message key, shown at the field
   */
  Response phone(String typed, String error) {
    FormMessage message = new FormMessage(CallDialogue.PHONE_NUMBER, error);
    return phone(step.form().get().addError(message), typed);
  }

  /** Offers the number that is not asked for by itself. */
  Response begin(PhoneNumber caller) {
    return step.form()
        .get()
        .setAttribute(MODEL, Map.of("callerNumber", caller.masked()))
        .createForm("reverse-call-begin.ftl");
  }

  /**
   * @param hint the call that came and proves nothing, if one did
   */
  Response waiting(Challenge challenge, Optional<UnprovenCall> hint) {
    return waiting(step.form().get(), challenge, hint);
  }

  /**
   * @param hint the call that came and proves nothing, if one did
   * @param notice message key, shown above the number
   */
  Response waiting(Challenge challenge, Optional<UnprovenCall> hint, String notice) {
    return waiting(step.form().get().setInfo(notice), challenge, hint);
  }

  /**
   * @param reason message key, shown as the page's error
   */
  Response ended(String reason) {
    return ended(step.form().get().setError(reason));
  }

  /**
   * HTTP 429 (RFC 6585, section 4).
   *
   * @param wait until another attempt may begin
   */
  Response tooManyStarts(Duration wait) {
    return ended(later(wait).setError(Texts.TOO_MANY_STARTS, wait.plusSeconds(59).toMinutes()));
  }

  /**
   * HTTP 429: each number that there is has another attempt of this phone.
   *
   * @param wait until one is free
   */
  Response numberTaken(Duration wait) {
    return ended(later(wait).setError(Texts.LINE_TAKEN, seconds(wait)));
  }

  private LoginFormsProvider later(Duration wait) {
    return step.form()
        .get()
        .setStatus(Response.Status.TOO_MANY_REQUESTS)
        .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private Response ended(LoginFormsProvider form) {
    return form.setAttribute(
            MODEL, Map.of("restartsLeft", restartsLeft(), "mayChangePhone", mayChangePhone))
        .createForm("reverse-call-ended.ftl");
  }

  private static Response phone(LoginFormsProvider form, String typed) {
    return form.setAttribute(MODEL, Map.of("phoneNumber", typed == null ? "" : typed))
        .createForm("reverse-call-phone.ftl");
  }

  private Response waiting(
      LoginFormsProvider form, Challenge challenge, Optional<UnprovenCall> hint) {
    TelUri telUri = new TelUri(challenge.line().dialled());
    return form.setAttribute(
            MODEL,
            Map.of(
                "dialledNumber", challenge.line().dialled().international(),
                "telUri", telUri.value(),
                "qrCode", new QrCode(telUri).dataUri(),
                "callerNumber", challenge.caller().masked(),
                "statusUrl", statusUrl(challenge),
                "hint", hint.map(UnprovenCall::word).orElse(""),
                "expiresIn", challenge.secondsLeft(RealmChallenges.CLOCK.instant()),
                "restartsLeft", restartsLeft(),
                "mayChangePhone", mayChangePhone))
        .createForm("reverse-call-wait.ftl");
  }

  /** Without a phone nothing can be called from, so there is no new number to offer either. */
  private int restartsLeft() {
    return attempt.phone().isPresent() ? attempt.restartsLeft() : 0;
  }

  private String statusUrl(Challenge challenge) {
    return step.session()
        .getContext()
        .getUri(UrlType.FRONTEND)
        .getBaseUriBuilder()
        .path("realms/{realm}/reverse-call/challenges/{handle}")
        .queryParam(Constants.TAB_ID, step.tab().getTabId())
        .build(step.realm().getName(), challenge.handle())
        .toString();
  }
}
