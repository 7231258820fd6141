package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.provider.Provider;

/**
 * A telephone system that hands out numbers to call and knows who called them. Configured as a
 * realm component of this provider type; the name of this interface is part of the realm files.
 */
public interface ReverseCallGateway extends Provider {

  /** The component's id, stable when the gateway is renamed. */
  String id();

  /** The component's name, as the realm admin gave it. */
  String name();

  /** How word of a call reaches us from this gateway. */
  Delivery delivery();

  /**
   * Asks for a number that this caller is to call, or for several to choose from.
   *
   * @param caller the number that will call
   * @param webhookSecret the unguessable last part of the address that the gateway may notify
   */
  Allocation allocate(PhoneNumber caller, String webhookSecret);

  /**
   * Asks whether the line was called, and by whom. The answer is the proof of a call. Never asked
   * of a gateway that reports by itself.
   */
  Inquiry ask(Line line);

  /**
   * Whether handing out a number costs nothing, neither money nor a share of what a vendor allows.
   */
  default boolean isFreeOfCharge() {
    return false;
  }

  /**
   * Says what is wrong with the gateway right now, without costing anything; empty when it works.
   */
  Optional<GatewayFailure> probe();

  @Override
  default void close() {}
}
