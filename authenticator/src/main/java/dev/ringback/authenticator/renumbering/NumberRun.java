package dev.ringback.authenticator.renumbering;

import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.renumbering.NumberReport.Line;
import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** One page of users whose numbers are changed, within the transaction of a session. */
final class NumberRun {

  /** Of the users who have a number already, so many are named. */
  private static final int MOST_OTHERS = 10;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final NumberTable table;
  private final NumberChange change;
  private final Predicate<UserModel> mayChange;

  /**
   * A run over the users of a realm.
   *
   * @param mayChange whether the administrator may change the phone of this user
   */
  NumberRun(
      KeycloakSession session,
      RealmModel realm,
      NumberChange change,
      Predicate<UserModel> mayChange) {
    this.session = session;
    this.realm = realm;
    this.table = new NumberTable(session, realm);
    this.change = change;
    this.mayChange = mayChange;
  }

  NumberReport of(NumberPage page) {
    List<HeldNumber> candidates =
        change.candidates(table).stream().filter(held -> !isRight(held.text())).toList();
    Map<PhoneNumber, Set<String>> claims = claims(candidates);
    List<String> users =
        candidates.stream()
            .map(HeldNumber::user)
            .distinct()
            .filter(user -> user.compareTo(page.after()) > 0)
            .sorted()
            .limit(page.size() + 1L)
            .toList();
    boolean isLast = users.size() <= page.size();
    List<String> now = isLast ? users : users.subList(0, page.size());
    List<Line> lines =
        now.stream()
            .flatMap(id -> Stream.ofNullable(session.users().getUserById(realm, id)))
            .flatMap(user -> change(user, claims, page.dryRun()).stream())
            .toList();
    return NumberReport.of(page.dryRun(), lines, isLast ? null : now.get(now.size() - 1));
  }

  private boolean isRight(String text) {
    return change.of(text).filter(number -> number.e164().equals(text)).isPresent();
  }

  /** Which users would get a number. */
  private Map<PhoneNumber, Set<String>> claims(List<HeldNumber> candidates) {
    return candidates.stream()
        .filter(held -> change.of(held.text()).isPresent())
        .collect(
            Collectors.groupingBy(
                held -> change.of(held.text()).orElseThrow(),
                Collectors.mapping(HeldNumber::user, Collectors.toCollection(TreeSet::new))));
  }

  private Optional<Line> change(
      UserModel user, Map<PhoneNumber, Set<String>> claims, boolean dryRun) {
    if (!mayChange.test(user)) {
      return line(user, "forbidden");
    }
    if (user.getAttributeStream(PhoneNumbers.NUMBER).count() > 1) {
      return line(user, "several_values");
    }
    Optional<String> written = PhoneNumbers.numberOf(user);
    if (written.isEmpty() || isRight(written.get())) {
      return Optional.empty();
    }
    return change
        .of(written.get())
        .map(number -> change(user, number, claims.getOrDefault(number, Set.of()), dryRun))
        .orElseGet(() -> line(user, "unreadable"));
  }

  private Optional<Line> change(
      UserModel user, PhoneNumber number, Set<String> claims, boolean dryRun) {
    List<String> others =
        Stream.concat(
                claims.stream(),
                number.spellings().map(PhoneNumber::e164).flatMap(text -> holders(text)))
            .distinct()
            .filter(id -> !id.equals(user.getId()))
            .limit(MOST_OTHERS)
            .toList();
    if (!others.isEmpty()) {
      return line(user, "collision", number, others);
    }
    return dryRun || PhoneNumbers.rewrite(user, number)
        ? line(user, "changed", number, List.of())
        : line(user, "read_only", number, List.of());
  }

  private Stream<String> holders(String text) {
    return table.holdersOf(text).stream();
  }

  private static Optional<Line> line(UserModel user, String outcome) {
    return Optional.of(new Line(user.getId(), outcome, null, false, false, List.of()));
  }

  private static Optional<Line> line(
      UserModel user, String outcome, PhoneNumber number, List<String> others) {
    return Optional.of(
        new Line(
            user.getId(),
            outcome,
            number.masked(),
            Boolean.parseBoolean(user.getFirstAttribute(PhoneNumbers.VERIFIED)),
            PhoneCredential.isOf(user),
            others));
  }
}
