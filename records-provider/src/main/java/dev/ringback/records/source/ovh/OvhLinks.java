package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.mirror.MirrorLink;
import dev.ringback.records.source.ovh.LinkOffer.Begun;
import dev.ringback.records.source.ovh.LinkOffer.NoSource;
import dev.ringback.records.source.ovh.LinkOffer.NothingToRenew;
import dev.ringback.records.source.ovh.LinkOffer.TooMany;
import dev.ringback.records.source.ovh.LinkOffer.Unavailable;
import dev.ringback.records.source.ovh.api.CredentialRequest;
import dev.ringback.records.source.ovh.api.OvhClock;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.CheckId;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkEvents;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.link.LinkState;
import dev.ringback.records.source.ovh.link.LinkTable;
import dev.ringback.records.source.ovh.sync.SyncTable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The links of the users of a realm. */
public final class OvhLinks {

  private static final int MOST = 10;

  /** How long a user may think about it. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final LinkTable links;

  private OvhLinks(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.links = LinkTable.of(session);
  }

  /** Those of the realm that the request is about. */
  public static OvhLinks of(KeycloakSession session) {
    return new OvhLinks(session, session.getContext().getRealm());
  }

  /**
   * Begins to link an account at OVH; the user decides there.
   *
   * @param source name of the record source; empty for the first by name
   * @param redirection where the user comes back to with this id
   */
  public LinkOffer begin(
      UserModel owner, Optional<String> source, Function<CheckId, URI> redirection) {
    Optional<ComponentModel> component = component(source);
    if (component.isEmpty()) {
      return new NoSource();
    }
    if (links.ofOwner(realm.getId(), owner.getId()).size() >= MOST) {
      return new TooMany(MOST);
    }
    MirrorLink link =
        new MirrorLink(
            realm.getId(), component.get().getId(), KeycloakModelUtils.generateId(), owner.getId());
    return ask(
        component.get(),
        link.id(),
        redirection,
        (sealedKey, check, until) -> links.add(link, sealedKey, check, until));
  }

  /**
   * Begins to renew a link that is broken: what was mirrored stays, and goes on.
   *
   * @param id the link's
   * @param redirection where the user comes back to with this id
   */
  public LinkOffer renew(UserModel owner, String id, Function<CheckId, URI> redirection) {
    Optional<Link> broken = find(owner, id).filter(link -> link.state() == LinkState.BROKEN);
    Optional<ComponentModel> component =
        broken.flatMap(link -> Optional.ofNullable(realm.getComponent(link.mirror().source())));
    return component
        .map(
            source ->
                ask(
                    source,
                    id,
                    redirection,
                    (sealedKey, check, until) -> links.renew(id, sealedKey, check, until)))
        .orElseGet(NothingToRenew::new);
  }

  /** What the user has decided who comes back with this id; whoever asks, the link stays theirs. */
  public LinkAnswer check(CheckId id) {
    return links
        .findByCheck(realm.getId(), id)
        .map(link -> new Decision(session, realm, link).make())
        .orElseGet(LinkAnswer.Unknown::new);
  }

  /** All of a user's. */
  public List<UserLink> ofOwner(UserModel owner) {
    return links.ofOwner(realm.getId(), owner.getId()).stream().map(this::described).toList();
  }

  /** The user's link of this id. */
  public Optional<Link> find(UserModel owner, String id) {
    return links
        .find(id)
        .filter(link -> link.mirror().realm().equals(realm.getId()))
        .filter(link -> link.mirror().owner().equals(owner.getId()));
  }

  /**
   * Takes a link away with everything that came through it, whether or not OVH can be told.
   *
   * @return whether the consent is known to have ended at OVH too
   */
  public boolean remove(Link link) {
    boolean told = new Farewell(session, realm, link).say();
    Removal.forget(session, link);
    LinkEvents.of(session, link.mirror()).removed();
    return told;
  }

  private LinkOffer ask(
      ComponentModel component, String link, Function<CheckId, URI> redirection, Note note) {
    CheckId check = CheckId.random();
    OvhReply<CredentialRequest> reply =
        new OvhSettings(component)
            .api(
                session,
                realm,
                new OvhClock(KeycloakClock.CLOCK, Optional.empty()),
                OnBehalf.of(session))
            .requestCredential(redirection.apply(check));
    if (reply instanceof Failed<CredentialRequest> failed) {
      return new Unavailable(failed.failure());
    }
    CredentialRequest request = ((Said<CredentialRequest>) reply).value();
    String sealedKey = new LinkKeys(session, realm).seal(request.key(), link);
    note.write(sealedKey, check, KeycloakClock.CLOCK.instant().plus(PATIENCE));
    return new Begun(request.validationUrl());
  }

  private Optional<ComponentModel> component(Optional<String> name) {
    return realm
        .getComponentsStream(realm.getId(), RecordSource.class.getName())
        .filter(component -> component.getProviderId().equals(OvhSettings.PROVIDER))
        .filter(component -> name.map(component.getName()::equals).orElse(true))
        .min(Comparator.comparing(ComponentModel::getName));
  }

  private UserLink described(Link link) {
    String source =
        Optional.ofNullable(realm.getComponent(link.mirror().source()))
            .map(ComponentModel::getName)
            .orElse("");
    return new UserLink(link, source, SyncTable.of(session).state(link.id()));
  }

  /** Keeps that a consent was asked for. */
  private interface Note {
    void write(String sealedKey, CheckId check, Instant until);
  }
}
