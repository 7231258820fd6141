package dev.ringback.authenticator.setup;

import static dev.ringback.authenticator.KeycloakClock.CLOCK;

import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.testnumber.TestNumber;
import dev.ringback.authenticator.testnumber.TestNumbers;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** Looks at the test numbers of a realm's gateways: those that work, and those to be removed. */
final class TestNumberCheck {

  private final RealmModel realm;

  TestNumberCheck(RealmModel realm) {
    this.realm = realm;
  }

  List<Finding> run() {
    return realm
        .getComponentsStream(realm.getId(), ReverseCallGateway.class.getName())
        .flatMap(TestNumberCheck::of)
        .toList();
  }

  private static Stream<Finding> of(ComponentModel component) {
    TestNumbers numbers = new TestNumbers(component);
    String gateway = "The gateway " + component.getName();
    Stream<Finding> past =
        numbers.past(CLOCK.instant()).stream()
            .map(
                number ->
                    Finding.error(
                        "test_number_past",
                        gateway
                            + " lists the test number "
                            + text(number)
                            + ", which does not work any more: remove it."));
    Stream<Finding> working =
        numbers.working(CLOCK.instant()).stream()
            .map(
                number ->
                    Finding.warning(
                        "test_number",
                        gateway
                            + " lets anybody log in with the test number "
                            + text(number)
                            + ", without a call."));
    return Stream.concat(past, working);
  }

  private static String text(TestNumber number) {
    return number.number().masked() + " (until " + number.lastDay() + ")";
  }
}
