package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.StartLimits;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How often a phone, or a client address, may begin an attempt. */
public final class Limits {

  private final KeycloakSession session;
  private final StartLimits limits;
  private final ReverseCallConfig config;

  /**
   * The limits of a realm.
   *
   * @param config says how often
   */
  public Limits(KeycloakSession session, RealmModel realm, ReverseCallConfig config) {
    this.session = session;
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
    return limits
        .ofNetwork(ClientNetwork.of(session), config.startsPerAddress())
        .or(() -> takeFromAnywhere(caller));
  }

  /**
   * Counts one attempt whose address says nothing of the person.
   *
   * @return how long to wait, if it is one too many
   */
  public Optional<Duration> takeFromAnywhere(PhoneNumber caller) {
    return limits.ofPhone(caller.digits(), config.startsPerNumber());
  }
}
