package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.device.Device;
import dev.ringback.authenticator.device.Devices;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.StartLimits;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How often a phone, or a client address, may begin an attempt. A phone is anybody's to type:
 * strangers use up the attempts that it has at their own address, and never those of a browser that
 * is known to its owner (decision 97).
 */
public final class Limits {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final StartLimits limits;
  private final ReverseCallConfig config;

  /**
   * The limits of a realm.
   *
   * @param config says how often
   */
  public Limits(KeycloakSession session, RealmModel realm, ReverseCallConfig config) {
    this.session = session;
    this.realm = realm;
    this.limits =
        new StartLimits(RealmStore.of(session, realm), realm.getId(), RealmChallenges.CLOCK);
    this.config = config;
  }

  /**
   * Counts one attempt that comes from the person's own address.
   *
   * @return how long to wait, if it is one too many
   */
  public Optional<Duration> take(PhoneNumber caller) {
    Optional<Device> known = new Devices(session).thatCalledFrom(caller);
    return known.isPresent()
        ? limits.ofDevice(known.get().id(), config.startsPerNumber())
        : takeOfStranger(caller);
  }

  /**
   * Counts one attempt whose address says nothing of the person, because a program sends it.
   *
   * @param sender id of the client or the user whose program it is
   * @return how long to wait, if it is one too many
   */
  public Optional<Duration> takeOfProgram(String sender, PhoneNumber caller) {
    return limits
        .ofPhoneBy(sender, caller.digits(), config.startsPerNumber())
        .or(() -> takeFromAnywhere(caller));
  }

  private Optional<Duration> takeOfStranger(PhoneNumber caller) {
    ClientNetwork network = ClientNetwork.of(session);
    return limits
        .ofNetwork(network, config.startsPerAddress())
        .or(() -> limits.ofPhoneIn(network, caller.digits(), config.startsPerNumber()))
        .or(() -> takeFromAnywhere(caller));
  }

  private Optional<Duration> takeFromAnywhere(PhoneNumber caller) {
    int starts = config.startsPerNumberAnywhere(config.gatewaysToAsk(session, realm));
    return limits.ofPhone(caller.digits(), starts);
  }
}
