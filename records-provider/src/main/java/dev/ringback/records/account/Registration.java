package dev.ringback.records.account;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.limit.Slots;
import dev.ringback.authenticator.password.Credentials;
import dev.ringback.authenticator.password.PasswordHash;
import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * Makes an account of an e-mail address and a password. Nobody can log in to it before the address
 * is verified, whatever the realm says of verification: or a login would tell whether a
 * registration made an account or met one.
 *
 * <p>What the realm's user profile wants besides is asked for by Keycloak's own page, when the link
 * in the mail is opened.
 */
public final class Registration {

  /** How a registration ends for the one who asked for it. */
  public sealed interface Outcome {

    /** There is an account now, or there was one before: nobody is told which. */
    record Accepted() implements Outcome {}

    /**
     * No account can be made of this.
     *
     * @param reasons sentences for the user, in the user's language
     */
    record Refused(List<String> reasons) implements Outcome {}

    /** This host has registered too much: each registration may send a mail to a stranger. */
    record TooMany(Duration pause) implements Outcome {}

    /** So many mails wait on this node that no further one can, whatever the address. */
    record Busy(Duration pause) implements Outcome {}
  }

  /** The error of an event. */
  static final String TOO_MANY_REGISTRATIONS = "too_many_registrations";

  /** The error of an event. */
  static final String TOO_MANY_MAILS_WAITING = "too_many_mails_waiting";

  private static final Duration UNTIL_MAILS_ARE_SENT = Duration.ofMinutes(1);

  private static final int MOST = 60;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /** One sender whose address cannot be read must not keep all others out for long. */
  private static final Duration WINDOW_OF_UNKNOWN = Duration.ofMinutes(1);

  /** Far longer than the request that creates the user takes to commit. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private static final String METHOD = "call-records";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ClientModel client;
  private final MinuteBudget refusals;

  /**
   * Registrations through one client.
   *
   * @param client stands in events and in the link
   * @param refusals how many registrations past a limit the realm's events tell of
   */
  public Registration(KeycloakSession session, ClientModel client, MinuteBudget refusals) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.client = client;
    this.refusals = refusals;
  }

  /** Registers, if there is nothing against it. */
  public Outcome of(Credentials credentials, EventBuilder event) {
    session.getContext().setClient(client);
    event.event(EventType.REGISTER).detail(Details.REGISTER_METHOD, METHOD);
    ClientNetwork network = ClientNetwork.of(session);
    if (!isWithinLimit(network)) {
      tell(event, TOO_MANY_REGISTRATIONS);
      return new Outcome.TooMany(window(network));
    }
    // Before the address is looked at, or the answer would tell whether it is known
    if (!VerificationMail.hasRoom(session)) {
      tell(event, TOO_MANY_MAILS_WAITING);
      return new Outcome.Busy(UNTIL_MAILS_ARE_SENT);
    }
    Application application = Application.of(session, credentials);
    event.detail(Details.USERNAME, application.email()).detail(Details.EMAIL, application.email());
    if (!application.objections().isEmpty()) {
      event.error(Errors.INVALID_REGISTRATION);
      return new Outcome.Refused(application.objections());
    }
    if (application.isOfKnownUser() || !claim(application.email())) {
      new PasswordHash(session).ofNobody(credentials.password());
      event.error(Errors.EMAIL_IN_USE);
    } else {
      UserModel user = create(application.email(), credentials.password());
      event.user(user).success();
      session.getTransactionManager().enlistAfterCompletion(new VerificationMail(session, user));
    }
    return new Outcome.Accepted();
  }

  /** Anybody can have any number of these refused. */
  private void tell(EventBuilder event, String error) {
    if (refusals.allows(realm.getId(), KeycloakClock.CLOCK.instant())) {
      event.error(error);
    }
  }

  private boolean isWithinLimit(ClientNetwork network) {
    String name = "ringback:" + realm.getId() + ":registration:" + network.name();
    return new Slots(RealmStore.of(session, realm), name, MOST, window(network)).take().isPresent();
  }

  private static Duration window(ClientNetwork network) {
    return network.isKnown() ? WINDOW : WINDOW_OF_UNKNOWN;
  }

  /** Of simultaneous registrations of one address, on any node, exactly one makes the account. */
  private boolean claim(String email) {
    String claim = "ringback:" + realm.getId() + ":account:" + email;
    return RealmStore.of(session, realm).putIfAbsent(claim, CLAIM.toSeconds());
  }

  private UserModel create(String email, String password) {
    UserModel user = session.users().addUser(realm, email);
    user.setEmail(email);
    user.setEnabled(true);
    user.addRequiredAction(RequiredAction.VERIFY_EMAIL);
    setPassword(user, password);
    if (realm.isInternationalizationEnabled()) {
      // Not by Keycloak's own updater: its cookie would tell that there is a new account
      String language = session.getContext().resolveLocale(user).toLanguageTag();
      user.setSingleAttribute(UserModel.LOCALE, language);
    }
    return user;
  }

  /** As Keycloak's own registration has it: a store that takes no password does not end it. */
  private static void setPassword(UserModel user, String password) {
    try {
      user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
    } catch (ModelException refused) {
      user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
    }
  }
}
