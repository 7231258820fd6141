package dev.ringback.records.source.ovh.link;

import dev.ringback.records.source.mirror.MirrorLink;
import java.time.Instant;
import java.util.Optional;

/**
 * The consent of one user to have one account at OVH read, given or asked for.
 *
 * @param mirror what it is to the mirror: its id, realm, source and owner
 * @param state how it stands
 * @param sealedKey the consumer key, sealed for the link's id
 * @param answerUntil until when the user's answer is waited for
 * @param linkedSince since when it holds; empty if it never did
 * @param problem why it does not hold any more, in words
 */
public record Link(
    MirrorLink mirror,
    LinkState state,
    String sealedKey,
    Instant answerUntil,
    Optional<Instant> linkedSince,
    Optional<String> problem) {

  /** Names the link; no secret. */
  public String id() {
    return mirror.id();
  }

  /** Whether the user's answer would still be taken. */
  public boolean awaitsAnswer(Instant now) {
    return state == LinkState.PENDING && now.isBefore(answerUntil);
  }

  /** The key stays out of it. */
  @Override
  public String toString() {
    return "link " + id();
  }
}
