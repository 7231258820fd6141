package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A challenge as the single-use store keeps it. The store is one flat map for the whole server, so
 * what is read back is believed only if it says that it is a challenge (CVE-2026-4325).
 */
final class ChallengeNotes {

  private static final String TYPE = "type";
  private static final String CHALLENGE = "ringback-challenge";

  private ChallengeNotes() {}

  static Map<String, String> write(Challenge challenge) {
    return Map.ofEntries(
        Map.entry(TYPE, CHALLENGE),
        Map.entry("handle", challenge.handle()),
        Map.entry("root", challenge.binding().rootSession()),
        Map.entry("tab", challenge.binding().tab()),
        Map.entry("client", challenge.binding().client()),
        Map.entry("execution", challenge.binding().execution()),
        Map.entry("gateway", challenge.gateway()),
        Map.entry("dialled", challenge.line().dialled().e164()),
        Map.entry("reference", challenge.line().reference()),
        Map.entry("caller", challenge.caller().e164()),
        Map.entry("webhook", challenge.webhookSecret()),
        Map.entry("expires", Long.toString(challenge.expires().toEpochMilli())));
  }

  static Optional<Challenge> read(Map<String, String> notes) {
    if (notes == null || !CHALLENGE.equals(notes.get(TYPE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Challenge(
            notes.get("handle"),
            new ChallengeBinding(
                notes.get("root"), notes.get("tab"), notes.get("client"), notes.get("execution")),
            notes.get("gateway"),
            new Line(new PhoneNumber(notes.get("dialled")), notes.get("reference")),
            new PhoneNumber(notes.get("caller")),
            notes.get("webhook"),
            Instant.ofEpochMilli(Long.parseLong(notes.get("expires")))));
  }
}
