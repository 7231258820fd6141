package dev.ringback.records.permission;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The numbers that a user wants no records of: every record from or to one of them is hidden, from
 * the next request on.
 */
public final class Blocklist {

  /** Numbers of one user. */
  private static final int LARGEST = 1_000;

  private final BlockedNumberTable table;
  private final String realm;
  private final String owner;

  private Blocklist(BlockedNumberTable table, String realm, String owner) {
    this.table = table;
    this.realm = realm;
    this.owner = owner;
  }

  /** The list of a user of the realm that the request is about. */
  public static Blocklist of(KeycloakSession session, UserModel owner) {
    return new Blocklist(
        new BlockedNumberTable(session), session.getContext().getRealm().getId(), owner.getId());
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
    table.add(realm, owner, number);
    return true;
  }

  /** Removes a number, if it is there. */
  public void remove(PhoneNumber number) {
    table.remove(realm, owner, number);
  }
}
