package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A challenge as the single-use store keeps it. The store is one flat map for the whole server, so
 * what is read back is believed only if it says that it is a challenge (CVE-2026-4325).
 */
final class ChallengeNotes {

  private static final String TYPE = "type";
  private static final String USED_BEFORE = "used";
  private static final String CHALLENGE = "ringback-challenge";

  private ChallengeNotes() {}

  static Map<String, String> write(Challenge challenge) {
    Map<String, String> notes = new HashMap<>(BindingNotes.write(challenge.binding()));
    notes.put(TYPE, CHALLENGE);
    notes.put("handle", challenge.handle());
    notes.put("gateway", challenge.gateway());
    notes.put("dialled", challenge.line().dialled().e164());
    notes.put("reference", challenge.line().reference());
    notes.put("line", challenge.lineUsedBefore() ? USED_BEFORE : "fresh");
    notes.put("caller", challenge.caller().e164());
    notes.put("webhook", challenge.webhookSecret());
    notes.put("opened", Long.toString(challenge.opened().toEpochMilli()));
    notes.put("expires", Long.toString(challenge.expires().toEpochMilli()));
    return notes;
  }

  static Optional<Challenge> read(Map<String, String> notes) {
    if (notes == null || !CHALLENGE.equals(notes.get(TYPE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Challenge(
            notes.get("handle"),
            BindingNotes.read(notes),
            notes.get("gateway"),
            new Line(new PhoneNumber(notes.get("dialled")), notes.get("reference")),
            USED_BEFORE.equals(notes.get("line")),
            new PhoneNumber(notes.get("caller")),
            notes.get("webhook"),
            time(notes.get("opened")),
            time(notes.get("expires"))));
  }

  private static Instant time(String milliseconds) {
    return Instant.ofEpochMilli(Long.parseLong(milliseconds));
  }
}
