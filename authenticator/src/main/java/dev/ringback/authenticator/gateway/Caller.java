package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;

/** Who called, as far as the network says. */
public sealed interface Caller {

  /** The number that the network shows, however little it vouches for it. */
  Optional<PhoneNumber> shownNumber();

  /**
   * The network vouches for this number as far as the gateway demands.
   *
   * @param attestation how far it vouches
   */
  record Shown(PhoneNumber number, Attestation attestation) implements Caller {

    /** A number of a gateway that tells nothing of networks. */
    public Shown(PhoneNumber number) {
      this(number, Attestation.NONE);
    }

    @Override
    public Optional<PhoneNumber> shownNumber() {
      return Optional.of(number);
    }
  }

  /** The network vouches for this number less than the gateway demands. */
  record Unattested(PhoneNumber number) implements Caller {

    @Override
    public Optional<PhoneNumber> shownNumber() {
      return Optional.of(number);
    }
  }

  /** The caller withholds the number. */
  record Hidden() implements Caller {

    @Override
    public Optional<PhoneNumber> shownNumber() {
      return Optional.empty();
    }
  }
}
