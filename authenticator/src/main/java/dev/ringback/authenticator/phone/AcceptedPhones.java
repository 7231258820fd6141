package dev.ringback.authenticator.phone;

import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import dev.ringback.telephony.PhoneNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The phones that a realm takes calls from, wherever they are typed: its attributes {@code
 * ringback.phones.…}, lists with commas. A number whose country no numbering plan tells is refused
 * as soon as a list of countries is set.
 *
 * @param allowed ISO 3166 countries; all if it is empty
 * @param refused ISO 3166 countries
 * @param refusedTypes words of {@link PhoneNumber#lineType}
 */
public record AcceptedPhones(Set<String> allowed, Set<String> refused, Set<String> refusedTypes) {

  private static final String PREFIX = "ringback.phones.";

  /** The settings of a realm. */
  public static AcceptedPhones of(RealmModel realm) {
    return of(realm::getAttribute);
  }

  static AcceptedPhones of(UnaryOperator<String> attributes) {
    return new AcceptedPhones(
        words(attributes, "allowedCountries", AcceptedPhones::inCapitals),
        words(attributes, "refusedCountries", AcceptedPhones::inCapitals),
        words(attributes, "refusedTypes", word -> word.toLowerCase(Locale.ROOT)));
  }

  /** What was read of a typed text, unless the realm does not take such a number. */
  public ParsedPhoneNumber judge(ParsedPhoneNumber typed) {
    return typed instanceof Accepted accepted && !accepts(accepted.number())
        ? new Refused(Reason.NOT_ALLOWED)
        : typed;
  }

  /** Words in the lists that are no countries and no types: they have no effect. */
  public Stream<String> unknownWords() {
    return Stream.concat(
        Stream.concat(allowed.stream(), refused.stream())
            .filter(country -> !PhoneNumber.isRegion(country)),
        refusedTypes.stream().filter(type -> !PhoneNumber.isLineType(type)));
  }

  private boolean accepts(PhoneNumber number) {
    return isOfAnAcceptedCountry(number) && !refusedTypes.contains(number.lineType());
  }

  private boolean isOfAnAcceptedCountry(PhoneNumber number) {
    if (allowed.isEmpty() && refused.isEmpty()) {
      return true;
    }
    return number
        .region()
        .filter(country -> allowed.isEmpty() || allowed.contains(country))
        .filter(country -> !refused.contains(country))
        .isPresent();
  }

  private static String inCapitals(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static Set<String> words(
      UnaryOperator<String> attributes, String name, UnaryOperator<String> spelling) {
    return Optional.ofNullable(attributes.apply(PREFIX + name)).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(spelling)
        .collect(Collectors.toUnmodifiableSet());
  }
}
