package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.Challenges;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The numbers by which programs know their challenges: document 003 has integers where we have
 * handles. In Keycloak's store of single-use objects, {@code …:authcall:{owner}:{id}} is put if
 * absent, and then names the challenge. Random, so that nobody learns how many there are; each
 * owner has all of them.
 */
final class CallIds {

  /** Longer than any challenge is remembered. */
  private static final Duration LIFESPAN = BackCalls.LIFETIME.multipliedBy(2);

  private static final String HANDLE = "handle";
  private static final String SLOT = "slot";
  private static final String ID = "[1-9][0-9]{0,9}";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SingleUseObjectProvider store;
  private final String realm;

  /**
   * @param realm id of the realm, part of every key
   */
  CallIds(SingleUseObjectProvider store, String realm) {
    this.store = store;
    this.realm = realm;
  }

  /** A positive number that the owner has no challenge of. */
  int reserve(String owner) {
    return IntStream.generate(() -> 1 + RANDOM.nextInt(Integer.MAX_VALUE))
        .filter(id -> store.putIfAbsent(key(owner, Integer.toString(id)), LIFESPAN.toSeconds()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The number of the challenge's subscriber leads to the challenge from now on.
   *
   * @param slot that the attempt takes while it is open
   */
  void name(Challenge challenge, Subscriber subscriber, String slot) {
    String key = key(subscriber.owner(), Integer.toString(subscriber.id()));
    store.put(key, LIFESPAN.toSeconds(), Map.of(HANDLE, challenge.handle(), SLOT, slot));
  }

  /** The slot that the challenge of this number took, to whoever asks first. */
  Optional<String> takeSlot(String owner, String id) {
    String key = key(owner, id);
    return Optional.ofNullable(store.get(key))
        .map(notes -> notes.get(SLOT))
        .filter(slot -> store.putIfAbsent(key + ":" + SLOT, LIFESPAN.toSeconds()));
  }

  /**
   * The owner's challenge of this number; empty for what is nobody's, another owner's, or no number
   * at all.
   */
  Optional<Challenge> find(String owner, String id, Challenges challenges) {
    return Optional.of(id)
        .filter(text -> text.matches(ID))
        .map(text -> store.get(key(owner, text)))
        .map(notes -> notes.get(HANDLE))
        .flatMap(challenges::find);
  }

  private String key(String owner, String id) {
    return "ringback:" + realm + ":authcall:" + owner + ":" + id;
  }
}
