package dev.ringback.authenticator.renumbering;

import dev.ringback.authenticator.phone.PhoneNumbers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The numbers that Keycloak's database has of a realm's users, those among them that it copied from
 * a directory. Numbers that a directory alone has are not here.
 */
public final class NumberTable {

  /** Of the numbers that several users hold, so many are counted. */
  public static final int MOST_COUNTED = 1000;

  /** No plus sign in front of seven to fifteen digits without a leading zero, in any database. */
  private static final String NOT_E164 =
      "(a.value not like '+%' or a.value like '+0%'"
          + " or length(a.value) < 8 or length(a.value) > 16 or "
          + withoutDigits()
          + " <> '+')";

  /** Countries of which a number in E.164 may be written in another way, too. */
  private static final String OF_SEVERAL_SPELLINGS =
      "(a.value like '+52%' or a.value like '+54%' or a.value like '+55%')";

  private static final String HELD =
      " from UserAttributeEntity a"
          + " where a.name = ?1 and a.user.realmId = ?2 and a.value is not null";

  private final EntityManager database;
  private final String realm;

  public NumberTable(KeycloakSession session, RealmModel realm) {
    this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realm = realm.getId();
  }

  /** How many numbers are not written in E.164. */
  public long notE164() {
    return query("select count(a)" + HELD + " and " + NOT_E164, Long.class).getSingleResult();
  }

  /** How many numbers, each in one spelling, several users hold; {@link #MOST_COUNTED} at most. */
  public int heldBySeveral() {
    return query(
            "select a.value" + HELD + " group by a.value having count(distinct a.user.id) > 1",
            String.class)
        .setMaxResults(MOST_COUNTED)
        .getResultList()
        .size();
  }

  /** What may have to be written in another way, by the ids of the users. */
  List<HeldNumber> oddlySpelled() {
    return held(" and (" + NOT_E164 + " or " + OF_SEVERAL_SPELLINGS + ")").getResultList();
  }

  /**
   * The numbers that begin so, by the ids of the users.
   *
   * @param prefix a plus sign and digits
   * @param length of the whole text
   */
  List<HeldNumber> withPrefix(String prefix, int length) {
    return held(" and a.value like ?3 and length(a.value) = ?4")
        .setParameter(3, prefix + "%")
        .setParameter(4, length)
        .getResultList();
  }

  /** The ids of the users who have a number in this spelling. */
  List<String> holdersOf(String text) {
    return query("select distinct a.user.id" + HELD + " and a.value = ?3", String.class)
        .setParameter(3, text)
        .getResultList();
  }

  private TypedQuery<HeldNumber> held(String condition) {
    return query(
        "select new "
            + HeldNumber.class.getName()
            + "(a.user.id, a.value)"
            + HELD
            + condition
            + " order by a.user.id, a.id",
        HeldNumber.class);
  }

  private <T> TypedQuery<T> query(String text, Class<T> result) {
    return database
        .createQuery(text, result)
        .setParameter(1, PhoneNumbers.NUMBER)
        .setParameter(2, realm);
  }

  private static String withoutDigits() {
    String replaced =
        IntStream.rangeClosed(0, 9)
            .mapToObj(digit -> ", '" + digit + "', '')")
            .collect(Collectors.joining());
    return "replace(".repeat(10) + "a.value" + replaced;
  }
}
