package dev.ringback.authenticator.gateway;

import dev.ringback.authenticator.webhook.WebhookRefusal;

/** What a gateway makes of a message that arrived in its name. */
public sealed interface Reception {

  /** It is not the gateway's, or not of now. */
  record Refused(WebhookRefusal why) implements Reception {}

  /**
   * It is the gateway's, and says nothing that can be understood.
   *
   * @param explanation what is wrong, in plain words and without the numbers
   */
  record Unreadable(String explanation) implements Reception {}

  /** It is the gateway's word of a call. */
  record Reported(CallReport report) implements Reception {}
}
