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

  /**
   * It is the gateway's word of a call, one of whose numbers cannot be read.
   *
   * @param field the name of the number in the message
   * @param shape how it is written, without the number itself
   */
  record UnreadableNumber(String field, String shape) implements Reception {

    /** What is wrong, in plain words. */
    public String explanation() {
      return "The field " + field + " cannot be read as a number; it is written like: " + shape;
    }
  }

  /** It is the gateway's word of a call. */
  record Reported(CallReport report) implements Reception {}
}
