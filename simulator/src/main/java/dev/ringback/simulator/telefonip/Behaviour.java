package dev.ringback.simulator.telefonip;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.Outage;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How an account's API behaves: {@linkplain #asDocumented as documented}, or in one of the ways
 * that the document leaves open or that outages bring about.
 *
 * @param numberStyle how {@code phone} comes back in checks and webhooks
 * @param idAsString whether {@code id} comes as a JSON string instead of a number
 * @param successAsString whether {@code success} comes as {@code "True"} or {@code "False"}
 * @param waiting what a check answers before the call
 * @param delay how long every answer is held back
 * @param outage what is wrong with every answer
 * @param webhook how often and when webhooks go out
 * @param reportsWrongCaller whether a call to an open number counts whoever calls, and is reported
 *     with the number that really called
 * @param samePhoneSameNumber whether a phone that still has an open number gets the same again
 * @param lifetime how long a number stays open
 */
public record Behaviour(
    NumberStyle numberStyle,
    boolean idAsString,
    boolean successAsString,
    Waiting waiting,
    Duration delay,
    Outage outage,
    WebhookDelivery webhook,
    boolean reportsWrongCaller,
    boolean samePhoneSameNumber,
    Duration lifetime) {

  /** 120 seconds, says the document. */
  private static final Duration DOCUMENTED_LIFETIME = Duration.ofMinutes(2);

  /**
   * @throws IllegalArgumentException if the delay is negative, or the lifetime not positive
   */
  public Behaviour {
    requireNonNull(numberStyle, "numberStyle");
    requireNonNull(waiting, "waiting");
    requireNonNull(outage, "outage");
    requireNonNull(webhook, "webhook");
    if (requireNonNull(delay, "delay").isNegative()) {
      throw new IllegalArgumentException("delay must not be negative");
    }
    if (requireNonNull(lifetime, "lifetime").isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException("lifetime must be positive");
    }
  }

  /** As the vendor's document says; where it says nothing, as its other functions do. */
  public static Behaviour asDocumented() {
    return new Draft().finished();
  }

  public Behaviour withNumberStyle(NumberStyle style) {
    return with(draft -> draft.numberStyle = style);
  }

  public Behaviour withIdAsString(boolean asString) {
    return with(draft -> draft.idAsString = asString);
  }

  public Behaviour withSuccessAsString(boolean asString) {
    return with(draft -> draft.successAsString = asString);
  }

  public Behaviour withWaiting(Waiting answer) {
    return with(draft -> draft.waiting = answer);
  }

  public Behaviour withDelay(Duration pause) {
    return with(draft -> draft.delay = pause);
  }

  public Behaviour withOutage(Outage trouble) {
    return with(draft -> draft.outage = trouble);
  }

  public Behaviour withWebhook(WebhookDelivery delivery) {
    return with(draft -> draft.webhook = delivery);
  }

  public Behaviour withReportsWrongCaller(boolean reports) {
    return with(draft -> draft.reportsWrongCaller = reports);
  }

  public Behaviour withSamePhoneSameNumber(boolean same) {
    return with(draft -> draft.samePhoneSameNumber = same);
  }

  public Behaviour withLifetime(Duration open) {
    return with(draft -> draft.lifetime = open);
  }

  private Behaviour with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** A behaviour in the making: ten components named once, not in every wither. */
  private static final class Draft {

    private NumberStyle numberStyle = NumberStyle.EIGHT;
    private boolean idAsString;
    private boolean successAsString;
    private Waiting waiting = Waiting.HTTP_400_FALSE;
    private Duration delay = Duration.ZERO;
    private Outage outage = Outage.NONE;
    private WebhookDelivery webhook = WebhookDelivery.DELIVERED;
    private boolean reportsWrongCaller;
    private boolean samePhoneSameNumber;
    private Duration lifetime = DOCUMENTED_LIFETIME;

    Draft() {}

    Draft(Behaviour template) {
      numberStyle = template.numberStyle;
      idAsString = template.idAsString;
      successAsString = template.successAsString;
      waiting = template.waiting;
      delay = template.delay;
      outage = template.outage;
      webhook = template.webhook;
      reportsWrongCaller = template.reportsWrongCaller;
      samePhoneSameNumber = template.samePhoneSameNumber;
      lifetime = template.lifetime;
    }

    Behaviour finished() {
      return new Behaviour(
          numberStyle,
          idAsString,
          successAsString,
          waiting,
          delay,
          outage,
          webhook,
          reportsWrongCaller,
          samePhoneSameNumber,
          lifetime);
    }
  }
}
