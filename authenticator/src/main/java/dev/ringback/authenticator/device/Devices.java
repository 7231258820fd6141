package dev.ringback.authenticator.device;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The browsers in which users of a realm have logged in by a call. A browser is known to a user
 * until its time is up, the user or an administrator forgets it, the user has another phone, or
 * not-before ends the sessions of the user or of the realm.
 */
public final class Devices {

  /** Browsers of one user; the one that was not used for longest makes room. */
  static final int MOST = 20;

  /** Not empty, as that is none to Oracle. */
  private static final String NO_PHONE = "none";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final BrowserCookie cookie;
  private final DeviceTable table;

  /** Those of the realm of the session. */
  public Devices(KeycloakSession session) {
    this(session, session.getContext().getRealm());
  }

  /** Those of a realm. */
  public Devices(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.cookie = new BrowserCookie(session);
    this.table = DeviceTable.of(session);
  }

  /** Whether the browser of this request is known to the user. */
  public boolean isKnown(UserModel user) {
    return here(user).isPresent();
  }

  /**
   * The device that the browser of this request is to the owner of a phone. No user is looked up,
   * and a browser without a login by call costs no read: whether a phone is anybody's shows in
   * nothing.
   */
  public Optional<Device> thatCalledFrom(PhoneNumber phone) {
    return cookie.device().stream()
        .flatMap(hash -> table.ofCookie(realm.getId(), hash))
        .filter(device -> device.phone().equals(phone.e164()))
        .filter(this::isInTime)
        .findFirst();
  }

  /** Forgets those in which the user has logged in with a phone that is not the user's any more. */
  public void forgetOtherPhones(UserModel user) {
    String phone = PhoneNumbers.verifiedNumberOf(user).map(PhoneNumber::e164).orElse(NO_PHONE);
    table.removeOtherPhones(realm.getId(), user.getId(), phone);
    forgetCredentials(user);
  }

  /** The user has removed the credential of a browser. */
  void forget(String id) {
    table.remove(id);
  }

  /**
   * A login by call is complete in the browser of this request.
   *
   * @param phone the one that called
   * @param lifetime for how long the browser is known; whole seconds
   * @return the device, if the browser was not known to the user before
   */
  Optional<Device> remember(UserModel user, PhoneNumber phone, Duration lifetime) {
    Instant now = KeycloakClock.CLOCK.instant();
    Optional<Device> known = here(user);
    if (known.isPresent()) {
      cookie.keep(lifetime);
      table.noteUse(known.get().id(), description(), network(), now, now.plus(lifetime));
      return Optional.empty();
    }
    Device device =
        new Device(
            KeycloakModelUtils.generateId(),
            user.getId(),
            phone.e164(),
            description(),
            network(),
            now,
            now,
            now.plus(lifetime));
    add(user, device, lifetime);
    return Optional.of(device);
  }

  /** The other users of this browser keep it, under its new cookie. */
  private void add(UserModel user, Device device, Duration lifetime) {
    String hash = cookie.renew(lifetime);
    cookie.device().ifPresent(before -> table.renew(realm.getId(), before, hash));
    table.ofOwner(realm.getId(), user.getId()).stream()
        .skip(MOST - 1)
        .forEach(oldest -> table.remove(oldest.id()));
    table.add(realm.getId(), hash, device);
    forgetCredentials(user);
    DeviceCredential.create(user, device);
  }

  /** Of browsers that are not known any more. */
  private void forgetCredentials(UserModel user) {
    DeviceCredential.keepOnly(
        user,
        table.ofOwner(realm.getId(), user.getId()).stream()
            .filter(this::isInTime)
            .map(Device::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Optional<Device> here(UserModel user) {
    return cookie.device().stream()
        .flatMap(hash -> table.ofCookie(realm.getId(), hash))
        .filter(device -> device.owner().equals(user.getId()))
        .filter(device -> counts(device, user))
        .findFirst();
  }

  private boolean counts(Device device, UserModel user) {
    int notBefore = Math.max(realm.getNotBefore(), session.users().getNotBeforeOfUser(realm, user));
    return isInTime(device)
        && DeviceCredential.isOf(user, device)
        && device.created().getEpochSecond() > notBefore
        && PhoneNumbers.verifiedNumberOf(user)
            .filter(phone -> phone.e164().equals(device.phone()))
            .isPresent();
  }

  private boolean isInTime(Device device) {
    return device.expires().isAfter(KeycloakClock.CLOCK.instant());
  }

  private String network() {
    return ClientNetwork.of(session).name();
  }

  private String description() {
    return new BrowserDescription(session).text();
  }
}
