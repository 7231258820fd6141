package dev.ringback.authenticator.secondstep;

import java.util.Set;
import org.keycloak.events.EventBuilder;

/** What the realm's events say of a login that has no page for what the browser asks. */
public final class SecondStepEvents {

  /**
   * The password is right, or the right phone has called, and the browser would ask this user for
   * steps that cannot be asked for there; detail {@code steps}.
   */
  public static final String SECOND_STEP_NEEDED = "second_step_needed";

  private static final String STEPS = "steps";

  private SecondStepEvents() {}

  /**
   * Ends the login's event.
   *
   * @param missing ids of authenticators
   */
  public static void refused(EventBuilder login, Set<String> missing) {
    login.detail(STEPS, String.join(", ", missing)).error(SECOND_STEP_NEEDED);
  }
}
