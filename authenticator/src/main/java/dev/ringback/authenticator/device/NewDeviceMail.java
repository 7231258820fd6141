package dev.ringback.authenticator.device;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.Urls;

/**
 * Tells a user by e-mail of a login by call in a new browser. It is sent when the login is
 * committed, and by another thread: a mail server that fails or is slow keeps no login.
 */
final class NewDeviceMail extends AbstractKeycloakTransaction {

  private static final Logger LOG = Logger.getLogger(NewDeviceMail.class);

  private static final String EXECUTOR = "new-device-mail";
  private static final String SUBJECT = "reverseCallNewDeviceSubject";
  private static final String TEMPLATE = "reverse-call-new-device.ftl";

  /** Mails on one node; what is more is left out. */
  private static final int MOST_WAITING = 1_000;

  private final KeycloakSessionFactory sessions;
  private final ExecutorService executor;
  private final String realm;
  private final Device device;
  private final String account;

  private NewDeviceMail(KeycloakSession session, Device device) {
    RealmModel present = session.getContext().getRealm();
    this.sessions = session.getKeycloakSessionFactory();
    this.executor = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    this.realm = present.getId();
    this.device = device;
    this.account =
        Urls.accountBase(session.getContext().getUri().getBaseUri())
            .build(present.getName())
            .toString();
  }

  /** Has the mail sent after the login, if the user has an address and the realm a mail server. */
  static void enlist(KeycloakSession session, UserModel user, Device device) {
    boolean hasAddress = user.getEmail() != null && !user.getEmail().isBlank();
    if (hasAddress && !session.getContext().getRealm().getSmtpConfig().isEmpty()) {
      session.getTransactionManager().enlistAfterCompletion(new NewDeviceMail(session, device));
    }
  }

  @Override
  protected void commitImpl() {
    if (executor instanceof ThreadPoolExecutor pool && pool.getQueue().size() >= MOST_WAITING) {
      LOG.warnf("Too many mails wait: realm %s, a login in a new browser is not told of", realm);
      return;
    }
    executor.execute(() -> KeycloakModelUtils.runJobInTransaction(sessions, this::send));
  }

  @Override
  protected void rollbackImpl() {}

  private void send(KeycloakSession session) {
    RealmModel present = session.realms().getRealm(realm);
    session.getContext().setRealm(present);
    UserModel user = present == null ? null : session.users().getUserById(present, device.owner());
    if (user != null) {
      send(session, present, user);
    }
  }

  private void send(KeycloakSession session, RealmModel present, UserModel user) {
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(present)
          .setUser(user)
          .send(SUBJECT, TEMPLATE, attributes());
    } catch (EmailException failure) {
      LOG.warnf(
          "Realm %s: a mail that tells of a login in a new browser was not sent: %s",
          present.getName(), failure.getMessage());
    }
  }

  /** Keycloak adds its own. */
  private Map<String, Object> attributes() {
    return new HashMap<>(
        Map.of(
            "time", device.created().truncatedTo(ChronoUnit.SECONDS).toString(),
            "browser", device.description(),
            "network", device.network(),
            "account", account));
  }
}
