package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.NumberSpelling;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.RemovedPhone;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keeps a user's verified number and the credential that proves it in step, whoever changes one.
 */
final class PhoneChangeListener implements EventListenerProvider {

  private static final String USERS = "users/";
  private static final Set<OperationType> CHANGES =
      EnumSet.of(OperationType.CREATE, OperationType.UPDATE);

  private final KeycloakSession session;

  PhoneChangeListener(KeycloakSession session) {
    this.session = session;
  }

  /**
   * The user has removed the credential: the number is not verified any more. Unless its phone has
   * called in this session, it is kept that there was one: see {@link OldPhone}.
   */
  @Override
  public void onEvent(Event event) {
    if (event.getType() == EventType.REMOVE_CREDENTIAL
        && event.getDetails() != null
        && PhoneCredential.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE))) {
      user(event.getRealmId(), event.getUserId()).ifPresent(this::removed);
    }
  }

  /**
   * An admin has set a number, which is written in E.164 from now on. One that is said to be
   * verified is no number that an earlier call proved.
   */
  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    if (event.getResourceType() == ResourceType.USER
        && CHANGES.contains(event.getOperationType())
        && event.getResourcePath().startsWith(USERS)) {
      user(event.getRealmId(), event.getResourcePath().substring(USERS.length()))
          .ifPresent(
              user -> {
                spelling(event.getRealmId()).correct(user);
                PhoneCredential.removeStale(user);
              });
    }
  }

  @Override
  public void close() {}

  private void removed(UserModel user) {
    PhoneNumbers.verifiedNumberOf(user)
        .filter(phone -> !SessionPhone.is(phone, user, session))
        .ifPresent(phone -> RemovedPhone.keep(user, phone));
    PhoneNumbers.setUnverified(user);
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
