package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.challenge.ChallengeBinding.BrowserStep;
import dev.ringback.authenticator.challenge.ChallengeBinding.ClientApplication;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.ChallengeBinding.Webhook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a challenge belongs, as the single-use store keeps it. */
final class BindingNotes {

  private static final String PLACE = "place";
  private static final String STEP = "step";
  private static final String APP = "app";
  private static final String SUBSCRIBER = "subscriber";

  private static final String MESSAGE = "message";

  private BindingNotes() {}

  static Map<String, String> write(ChallengeBinding binding) {
    if (binding instanceof Subscriber subscriber) {
      return write(subscriber);
    }
    if (binding instanceof ClientApplication app) {
      return Map.of(PLACE, APP, "client", app.client(), "scope", app.scope());
    }
    BrowserStep step = (BrowserStep) binding;
    return Map.of(
        PLACE,
        STEP,
        "browser",
        step.browser(),
        "root",
        step.rootSession(),
        "client",
        step.client(),
        "execution",
        step.execution());
  }

  static ChallengeBinding read(Map<String, String> notes) {
    return switch (notes.get(PLACE)) {
      case SUBSCRIBER ->
          new Subscriber(
              notes.get("owner"),
              notes.get("token"),
              Integer.parseInt(notes.get("id")),
              webhook(notes));
      case APP -> new ClientApplication(notes.get("client"), notes.get("scope"));
      default ->
          new BrowserStep(
              notes.get("browser"), notes.get("root"), notes.get("client"), notes.get("execution"));
    };
  }

  private static Map<String, String> write(Subscriber subscriber) {
    Map<String, String> notes = new HashMap<>();
    notes.put(PLACE, SUBSCRIBER);
    notes.put("owner", subscriber.owner());
    notes.put("token", subscriber.token());
    notes.put("id", Integer.toString(subscriber.id()));
    subscriber
        .webhook()
        .ifPresent(
            webhook -> {
              notes.put(MESSAGE, webhook.id());
              notes.put("address", webhook.address());
              notes.put("key", webhook.sealedKey());
            });
    return notes;
  }

  private static Optional<Webhook> webhook(Map<String, String> notes) {
    return Optional.ofNullable(notes.get(MESSAGE))
        .map(id -> new Webhook(id, notes.get("address"), notes.get("key")));
  }
}
