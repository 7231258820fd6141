package dev.ringback.authenticator.flow;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.UserModel;

/**
 * Tells a user by e-mail that another phone logs in from now on, be it the first one, so that a
 * thief does not add or change it unseen.
 */
final class PhoneChangeNotice {

  private static final String EMAIL_LISTENER = "email";

  private final Step step;

  PhoneChangeNotice(Step step) {
    this.step = step;
  }

  /**
   * Has Keycloak's own e-mail listener send its "credential updated" mail after the transaction; a
   * realm that has the listener on sends it anyway.
   */
  void send(UserModel user) {
    send(user, step.event().getEvent());
  }

  /**
   * The same, of another user than the one whose request this is.
   *
   * @param told the event that says what has become of the phone
   */
  void send(UserModel user, Event told) {
    boolean sentAnyway = step.realm().getEventsListenersStream().anyMatch(EMAIL_LISTENER::equals);
    EventListenerProvider mail =
        step.session().getProvider(EventListenerProvider.class, EMAIL_LISTENER);
    if (sentAnyway || mail == null) {
      return;
    }
    Event change = told.clone();
    change.setUserId(user.getId());
    change.setTime(RealmChallenges.CLOCK.millis());
    mail.onEvent(change);
  }
}
