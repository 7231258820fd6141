package dev.ringback.records.permission;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The numbers that a user wants no records of: every record from or to one of them is hidden, from
 * the next request on.
 */
public final class Blocklist {

  private static final Logger LOGGER = Logger.getLogger(Blocklist.class);

  /** Numbers of one user. */
  private static final int LARGEST = 1_000;

  private final KeycloakSession session;
  private final BlockedNumberTable table;
  private final String realm;
  private final String owner;

  private Blocklist(KeycloakSession session, String realm, String owner) {
    this.session = session;
    this.table = new BlockedNumberTable(session);
    this.realm = realm;
    this.owner = owner;
  }

  /** The list of a user of the realm that the request is about. */
  public static Blocklist of(KeycloakSession session, UserModel owner) {
    return new Blocklist(session, session.getContext().getRealm().getId(), owner.getId());
  }

  /** All of them, in the order of their digits. */
  public List<PhoneNumber> numbers() {
    return table.ofOwner(realm, owner);
  }

  /**
   * Adds a number, if it is not there.
   *
   * @return whether it is there now; a full list takes no more
   */
  public boolean add(PhoneNumber number) {
    List<PhoneNumber> present = numbers();
    if (present.contains(number)) {
      return true;
    }
    if (present.size() >= LARGEST) {
      return false;
    }
    insert(number);
    return true;
  }

  /** Removes a number, if it is there. */
  public void remove(PhoneNumber number) {
    table.remove(realm, owner, number);
  }

  /** In a transaction of its own, which fails alone if another request has added it just now. */
  private void insert(PhoneNumber number) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(),
          own -> new BlockedNumberTable(own).add(realm, owner, number));
    } catch (ModelDuplicateException added) {
      LOGGER.debugf("%s was added by two requests at once", number.masked());
    }
  }
}
