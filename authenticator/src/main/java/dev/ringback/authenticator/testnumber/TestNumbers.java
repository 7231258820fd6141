package dev.ringback.authenticator.testnumber;

import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The test numbers that a gateway lists in its settings.
 *
 * @param component the gateway's
 */
public record TestNumbers(ComponentModel component) {

  static final String NUMBERS = "testNumbers";
  static final String CALL_SECONDS = "testCallSeconds";

  private static final int DEFAULT_SECONDS = 5;

  /** The settings, as a gateway declares them. */
  public static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(NUMBERS)
        .label("Test numbers")
        .helpText(
            "Numbers whose call comes by itself, for reviewers of an app store and for tests: each"
                + " with the last day on which it works (UTC), such as +79990000001 2027-01-31."
                + " Anybody who knows one has its account; no account with a role of its own can"
                + " use one.")
        .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
        .add()
        .property()
        .name(CALL_SECONDS)
        .label("Seconds to a test call")
        .helpText("How long the call of a test number takes, 1 to 60.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(Integer.toString(DEFAULT_SECONDS))
        .add()
        .build();
  }

  /** Whether any gateway of the realm lists the number, be its day past or not. */
  public static boolean areListedIn(RealmModel realm, PhoneNumber number) {
    return realm
        .getComponentsStream()
        .map(TestNumbers::new)
        .flatMap(numbers -> numbers.listed().stream())
        .anyMatch(listed -> listed.number().equals(number.canonical()));
  }

  /** The gateway has one that has this number and still works. */
  public boolean workFor(PhoneNumber number, Instant now) {
    return listed().stream()
        .filter(listed -> listed.number().equals(number.canonical()))
        .anyMatch(listed -> listed.worksAt(now));
  }

  /** Those whose last day is past. */
  public List<TestNumber> past(Instant now) {
    return listed().stream().filter(listed -> !listed.worksAt(now)).toList();
  }

  /** Those that work. */
  public List<TestNumber> working(Instant now) {
    return listed().stream().filter(listed -> listed.worksAt(now)).toList();
  }

  /** The first entry that is no number with a day, if there is one: it has no effect. */
  public Optional<String> mistake() {
    return entries().filter(entry -> TestNumber.parse(entry).isEmpty()).findFirst();
  }

  /** How long a call takes; empty if what is set is no number from 1 to 60. */
  public Optional<Duration> callTime() {
    String text = Optional.ofNullable(component.get(CALL_SECONDS)).map(String::strip).orElse("");
    return text.isEmpty()
        ? Optional.of(Duration.ofSeconds(DEFAULT_SECONDS))
        : Optional.of(text)
            .filter(number -> number.matches("[1-9]|[1-5][0-9]|60"))
            .map(number -> Duration.ofSeconds(Long.parseLong(number)));
  }

  private List<TestNumber> listed() {
    return entries().flatMap(entry -> TestNumber.parse(entry).stream()).toList();
  }

  private Stream<String> entries() {
    return Optional.ofNullable(component.getConfig().get(NUMBERS)).orElse(List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split("[,;\\n]")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty());
  }
}
