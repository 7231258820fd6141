package dev.ringback.simulator;

import dev.ringback.telephony.PhoneNumber;

/** A phone with a number of its own. */
public final class Handset {

  private final PhoneNumber own;
  private final PhoneNetwork network;

  Handset(PhoneNumber own, PhoneNetwork network) {
    this.own = own;
    this.network = network;
  }

  /**
   * Calls a number and waits until the call is over.
   *
   * @param dialled in any spelling that {@link PhoneNumber#parse} reads; Russian if written
   *     nationally
   */
  public CallResult calls(String dialled) {
    return network.connect(own, dialled);
  }
}
