package dev.ringback.telephony;

import java.net.UnknownHostException;

/** A name resolves to an address that this server may not call. */
final class AddressRefusedException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  AddressRefusedException(String objection) {
    super(objection);
  }
}
