package dev.ringback.records.source.ovh.link;

import dev.ringback.authenticator.secret.RealmSeal;
import dev.ringback.records.source.ovh.api.ConsumerKey;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The consumer keys of links, which the database has sealed only. */
public final class LinkKeys {

  private final RealmSeal seal;
  private final LinkTable links;

  public LinkKeys(KeycloakSession session, RealmModel realm) {
    seal = RealmSeal.of(session, realm);
    links = LinkTable.of(session);
  }

  /** The key as the database may have it. */
  public String seal(ConsumerKey key, String link) {
    return seal.seal(key.value(), link);
  }

  /** Empty if the realm has lost what it was sealed with. */
  public Optional<ConsumerKey> open(Link link) {
    return seal.open(link.sealedKey(), link.id()).map(ConsumerKey::new);
  }

  /**
   * The same; and seals it anew if the realm has another key by now, so that the old one may go.
   */
  public Optional<ConsumerKey> openAndRefresh(Link link) {
    Optional<ConsumerKey> key = open(link);
    if (!seal.isOfToday(link.sealedKey())) {
      key.ifPresent(opened -> links.seal(link, seal(opened, link.id())));
    }
    return key;
  }
}
