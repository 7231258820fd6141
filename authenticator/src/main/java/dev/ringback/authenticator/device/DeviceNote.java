package dev.ringback.authenticator.device;

import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a login by call leaves for its end: a browser is remembered when the login is complete, and
 * not when the call has come, for another factor may follow. It goes with the login into the user
 * session, and is taken out of that once.
 *
 * @param phone the one that called
 * @param lifetime for how long the browser is to be known; whole seconds
 * @param sendsMail whether the user is told of a new browser
 */
public record DeviceNote(PhoneNumber phone, Duration lifetime, boolean sendsMail) {

  private static final String NAME = "ringback.device";
  private static final String SEPARATOR = " ";
  private static final int PARTS = 3;

  /** Leaves the note; nothing if no browser is to be known. */
  public void leaveIn(AuthenticationSessionModel login) {
    if (!lifetime.isZero()) {
      login.setUserSessionNote(
          NAME,
          String.join(
              SEPARATOR,
              phone.e164(),
              Long.toString(lifetime.toSeconds()),
              Boolean.toString(sendsMail)));
    }
  }

  /** Takes the note out of the session that the login has become. */
  static Optional<DeviceNote> takeFrom(UserSessionModel session) {
    Optional<DeviceNote> note = Optional.ofNullable(session.getNote(NAME)).map(DeviceNote::read);
    note.ifPresent(taken -> session.removeNote(NAME));
    return note;
  }

  private static DeviceNote read(String text) {
    String[] parts = text.split(SEPARATOR, PARTS);
    return new DeviceNote(
        new PhoneNumber(parts[0]),
        Duration.ofSeconds(Long.parseLong(parts[1])),
        Boolean.parseBoolean(parts[2]));
  }
}
