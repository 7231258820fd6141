package dev.ringback.authenticator.webhook;

import org.keycloak.models.SingleUseObjectProvider;

/**
 * The messages that were accepted already, in Keycloak's cluster-wide store of single-use objects:
 * {@code …:message:{sender}:{id}} is put if absent, and exactly one of any number of copies gets
 * through.
 */
public final class SeenMessages {

  /** A message from a clock that is fast by the whole tolerance is genuine for twice as long. */
  private static final long LIFESPAN_SECONDS = WebhookKey.TOLERANCE.multipliedBy(2).toSeconds() + 1;

  private final SingleUseObjectProvider store;
  private final String realm;

  /**
   * The messages to one realm.
   *
   * @param realm id of the realm, part of every key
   */
  public SeenMessages(SingleUseObjectProvider store, String realm) {
    this.store = store;
    this.realm = realm;
  }

  /**
   * Whether this message is new. It no longer is when this returns.
   *
   * @param sender whose ids these are, such as a gateway's component id
   * @param message a genuine message: what anybody can send must not fill the store
   */
  public boolean isNew(String sender, WebhookMessage message) {
    String key = "ringback:" + realm + ":message:" + sender + ":" + message.id();
    return store.putIfAbsent(key, LIFESPAN_SECONDS);
  }
}
