package dev.ringback.telephony;

import java.net.UnknownHostException;

/**
 * A name was not looked up, as too many others are being looked up. It says nothing of the name. An
 * {@link UnknownHostException}, as the HTTP client passes on nothing else.
 */
final class LookUpsBusyException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  LookUpsBusyException() {
    super("too many names are being looked up");
  }
}
