package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.device.DeviceNote;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;

/**
 * What a realm has set about browsers that are new for a user.
 *
 * @param askForMore whether a call in a new browser is not enough
 * @param lifetime for how long a browser is known after a login by call; zero for not at all
 * @param sendMail whether users are told of a login in a new browser
 */
public record DeviceSettings(boolean askForMore, Duration lifetime, boolean sendMail) {

  static final String NEW_DEVICE = "newDevice";
  static final String ALLOW = "allow";
  static final String STEP_UP = "stepUp";

  static final String DAYS = "knownDeviceDays";
  static final int DAYS_BY_DEFAULT = 90;

  /** Browsers keep no cookie for longer. */
  static final int MOST_DAYS = 400;

  static final String MAIL = "newDeviceMail";

  DeviceNote noteOf(PhoneNumber caller) {
    return new DeviceNote(caller, lifetime, sendMail);
  }
}
