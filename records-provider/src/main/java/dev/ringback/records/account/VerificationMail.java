package dev.ringback.records.account;

import dev.ringback.authenticator.KeycloakClock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Keycloak's own mail with its link that verifies an address.
 *
 * <p>It is sent when the account is committed, and not by the thread that answers: how long a mail
 * server takes would tell whether there was a mail to send.
 */
final class VerificationMail extends AbstractKeycloakTransaction {

  private static final String EXECUTOR = "registration-mail";

  /** Mails on one node; a mail server that answers takes them in a few minutes. */
  static final int MOST_WAITING = 1_000;

  private final KeycloakSessionFactory sessions;
  private final Executor executor;
  private final String realm;
  private final String user;
  private final String client;
  private final String address;
  private final Duration lifespan;
  private final String link;

  /** The mail to a user who is just being created. */
  VerificationMail(KeycloakSession session, UserModel user) {
    KeycloakContext context = session.getContext();
    RealmModel realm = context.getRealm();
    this.sessions = session.getKeycloakSessionFactory();
    this.executor = executor(session);
    this.realm = realm.getId();
    this.user = user.getId();
    this.client = context.getClient().getClientId();
    this.address = context.getConnection().getRemoteHost();
    int seconds = realm.getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
    this.lifespan = Duration.ofSeconds(seconds);
    this.link = link(session, user);
  }

  /**
   * Whether one more mail may wait on this node. Of simultaneous registrations each may be told so:
   * at the very most, there are as many too many as the server has threads.
   */
  static boolean hasRoom(KeycloakSession session) {
    return hasRoom(executor(session));
  }

  static boolean hasRoom(ExecutorService executor) {
    return !(executor instanceof ThreadPoolExecutor pool) || pool.getQueue().size() < MOST_WAITING;
  }

  private static ExecutorService executor(KeycloakSession session) {
    return session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
  }

  private String link(KeycloakSession session, UserModel user) {
    KeycloakContext context = session.getContext();
    long expiration = KeycloakClock.CLOCK.instant().plus(lifespan).getEpochSecond();
    String key =
        new VerifyEmailActionToken(
                user.getId(), Math.toIntExact(expiration), null, user.getEmail(), client)
            .serialize(session, context.getRealm(), context.getUri());
    return LoginActionsService.actionTokenProcessor(context.getUri())
        .queryParam(Constants.KEY, key)
        .build(context.getRealm().getName())
        .toString();
  }

  @Override
  protected void commitImpl() {
    executor.execute(() -> KeycloakModelUtils.runJobInTransaction(sessions, this::send));
  }

  @Override
  protected void rollbackImpl() {}

  private void send(KeycloakSession session) {
    RealmModel realm = session.realms().getRealm(this.realm);
    session.getContext().setRealm(realm);
    UserModel user = realm == null ? null : session.users().getUserById(realm, this.user);
    if (user != null) {
      send(session, realm, user);
    }
  }

  private void send(KeycloakSession session, RealmModel realm, UserModel user) {
    EventBuilder event =
        new EventBuilder(realm, session)
            .event(EventType.SEND_VERIFY_EMAIL)
            .ipAddress(address)
            .client(client)
            .user(user)
            .detail(Details.USERNAME, user.getUsername())
            .detail(Details.EMAIL, user.getEmail());
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(realm)
          .setUser(user)
          .sendVerifyEmail(link, lifespan.toMinutes());
      event.success();
    } catch (EmailException failure) {
      event.detail(Details.REASON, failure.getMessage()).error(Errors.EMAIL_SEND_FAILED);
    }
  }
}
