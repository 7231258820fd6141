package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.device.Devices;
import dev.ringback.authenticator.phone.NumberSpelling;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.RemovedPhone;
import dev.ringback.authenticator.phone.WrittenPhone;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keeps a user's verified number and the credential that proves it in step, whoever changes one.
 */
final class PhoneChangeListener implements EventListenerProvider {

  private static final Pattern USER = Pattern.compile("(?:.*/)?[Uu]sers/([^/]+)");
  private static final Set<OperationType> CHANGES =
      EnumSet.of(OperationType.CREATE, OperationType.UPDATE);

  private static final Set<EventType> USERS_OWN_CHANGES =
      EnumSet.of(EventType.REMOVE_CREDENTIAL, EventType.UPDATE_CREDENTIAL);

  private final KeycloakSession session;

  PhoneChangeListener(KeycloakSession session) {
    this.session = session;
  }

  /**
   * The user has removed the credential: the number is not verified any more. Unless its phone has
   * called in this session, it is kept that there was one: see {@link OldPhone}. Browsers in which
   * an earlier phone has called are forgotten, also when a call has proved another one.
   */
  @Override
  public void onEvent(Event event) {
    if (USERS_OWN_CHANGES.contains(event.getType())
        && event.getDetails() != null
        && PhoneCredential.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE))) {
      user(event.getRealmId(), event.getUserId()).ifPresent(user -> changed(user, event));
    }
  }

  /**
   * An admin has changed a user: in the console, by a partial import, whose events are of the type
   * realm (26.7), or by SCIM. The number is written in E.164 from now on.
   */
  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    Matcher path = USER.matcher(String.valueOf(event.getResourcePath()));
    if (CHANGES.contains(event.getOperationType()) && path.matches()) {
      user(event.getRealmId(), path.group(1))
          .ifPresent(
              user -> {
                spelling(event.getRealmId()).correct(user);
                WrittenPhone.settle(user, RealmChallenges.CLOCK.instant());
                devices(event.getRealmId()).forgetOtherPhones(user);
              });
    }
  }

  @Override
  public void close() {}

  private void changed(UserModel user, Event event) {
    if (event.getType() == EventType.REMOVE_CREDENTIAL) {
      removed(user);
    }
    devices(event.getRealmId()).forgetOtherPhones(user);
  }

  private void removed(UserModel user) {
    PhoneNumbers.verifiedNumberOf(user)
        .filter(phone -> !SessionPhone.is(phone, user, session))
        .ifPresent(phone -> RemovedPhone.keep(user, phone));
    PhoneNumbers.setUnverified(user);
  }

  private Devices devices(String realmId) {
    return new Devices(session, session.realms().getRealm(realmId));
  }

  private NumberSpelling spelling(String realmId) {
    RealmModel realm = session.realms().getRealm(realmId);
    return new NumberSpelling(ReverseCallConfig.ofBrowserFlow(realm).defaultRegion());
  }

  private Optional<UserModel> user(String realmId, String userId) {
    RealmModel realm = session.realms().getRealm(realmId);
    return Optional.ofNullable(realm).map(found -> session.users().getUserById(found, userId));
  }
}
