package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What one tab remembers of its attempt, in the notes of its authentication session. */
public final class Attempt {

  private static final String HANDLE = "ringback.handle";
  private static final String ELSEWHERE = "ringback.elsewhere";
  private static final String PHONE = "ringback.phone";
  private static final String NUMBERS = "ringback.numbers";

  /** New numbers that a session may ask for after its first (specs 1.3). */
  private static final int RESTARTS = 5;

  private final AuthenticationSessionModel tab;

  public Attempt(AuthenticationSessionModel tab) {
    this.tab = tab;
  }

  /** Whether this tab shows the challenge, and no later one. */
  public boolean shows(Challenge challenge) {
    return handle().filter(challenge.handle()::equals).isPresent();
  }

  Optional<String> handle() {
    return Optional.ofNullable(tab.getAuthNote(HANDLE));
  }

  /** The phone that was last typed and understood. */
  Optional<PhoneNumber> phone() {
    return Optional.ofNullable(tab.getAuthNote(PHONE)).map(PhoneNumber::new);
  }

  void remember(PhoneNumber phone) {
    tab.setAuthNote(PHONE, phone.e164());
  }

  /** A number was asked for. */
  void remember(Challenge challenge) {
    goOnWith(challenge);
    tab.setAuthNote(NUMBERS, Integer.toString(numbers() + 1));
  }

  /** The tab shows a challenge that began in another one. */
  void goOnWith(Challenge challenge) {
    forgetChallenge();
    tab.setAuthNote(HANDLE, challenge.handle());
  }

  /** Forgets the challenge but not the phone, so that a new number can be asked for. */
  void forgetChallenge() {
    tab.removeAuthNote(HANDLE);
    tab.removeAuthNote(ELSEWHERE);
  }

  /** Another tab goes on with the challenge. */
  void leaveToAnotherTab() {
    forgetChallenge();
    tab.setAuthNote(ELSEWHERE, Boolean.toString(true));
  }

  boolean isLeftToAnotherTab() {
    return Boolean.parseBoolean(tab.getAuthNote(ELSEWHERE));
  }

  /** How many new numbers may still be asked for. */
  int restartsLeft() {
    return Math.max(RESTARTS + 1 - numbers(), 0);
  }

  private int numbers() {
    return Optional.ofNullable(tab.getAuthNote(NUMBERS)).map(Integer::parseInt).orElse(0);
  }
}
