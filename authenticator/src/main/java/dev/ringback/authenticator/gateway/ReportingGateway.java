package dev.ringback.authenticator.gateway;

import dev.ringback.authenticator.webhook.WebhookMessage;
import java.time.Instant;

/** A gateway that reports every call by itself, as {@link Delivery#REPORT} says. */
public interface ReportingGateway extends ReverseCallGateway {

  /**
   * Reads what arrived in the gateway's name, after making sure that it is the gateway's. Touches
   * no state.
   */
  Reception receive(WebhookMessage message, Instant now);

  @Override
  default Delivery delivery() {
    return Delivery.REPORT;
  }

  /** What is known of a call was reported, and nobody knows more. */
  @Override
  default Inquiry ask(Line line) {
    return new Inquiry.NotCalled();
  }
}
