package dev.ringback.authenticator.device;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/**
 * Remembers the browser when a login by call is complete. Keycloak tells of that by its event
 * {@code LOGIN}, in the request that the browser has sent last. And forgets a browser that the user
 * has removed.
 */
final class DeviceListener implements EventListenerProvider {

  private final KeycloakSession session;

  DeviceListener(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void onEvent(Event event) {
    RealmModel realm = session.getContext().getRealm();
    if (event.getType() == EventType.LOGIN && event.getSessionId() != null && realm != null) {
      Optional.ofNullable(session.sessions().getUserSession(realm, event.getSessionId()))
          .ifPresent(this::complete);
    } else if (event.getType() == EventType.REMOVE_CREDENTIAL && realm != null) {
      removed(event).ifPresent(new Devices(session)::forget);
    }
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {}

  @Override
  public void close() {}

  /** The id of the credential, if it is that of a browser. */
  private static Optional<String> removed(Event event) {
    return Optional.ofNullable(event.getDetails())
        .filter(details -> DeviceCredential.TYPE.equals(details.get(Details.CREDENTIAL_TYPE)))
        .map(details -> details.get(Details.CREDENTIAL_ID));
  }

  private void complete(UserSessionModel login) {
    DeviceNote.takeFrom(login)
        .ifPresent(
            note ->
                new Devices(session)
                    .remember(login.getUser(), note.phone(), note.lifetime())
                    .filter(device -> note.sendsMail())
                    .ifPresent(device -> NewDeviceMail.enlist(session, login.getUser(), device)));
  }
}
