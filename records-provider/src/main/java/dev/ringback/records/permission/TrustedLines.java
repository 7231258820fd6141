package dev.ringback.records.permission;

import dev.ringback.telephony.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/**
 * The lines whose number a realm believes of every caller, whatever the network vouches for: its
 * attribute {@value #ATTRIBUTE}, a list with commas.
 *
 * @param every whether it is all of them
 * @param numbers those that are named, in their canonical form
 */
record TrustedLines(boolean every, Set<PhoneNumber> numbers) {

  static final String ATTRIBUTE = "ringback.records.trustedLines";

  private static final String EVERY = "*";

  /** Keeps a copy. */
  TrustedLines {
    numbers = Set.copyOf(numbers);
  }

  /** Those of a realm. An entry that is no number has no effect. */
  static TrustedLines of(RealmModel realm) {
    Set<String> entries =
        Optional.ofNullable(realm.getAttribute(ATTRIBUTE)).stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
    WrittenNumbers written = WrittenNumbers.of(realm);
    return new TrustedLines(
        entries.contains(EVERY),
        entries.stream()
            .flatMap(entry -> written.read(entry).stream())
            .map(PhoneNumber::canonical)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean include(PhoneNumber number) {
    return every || numbers.contains(number.canonical());
  }
}
