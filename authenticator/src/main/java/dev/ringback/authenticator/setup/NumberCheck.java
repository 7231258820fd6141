package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.gateway.UnreadableNumbers;
import dev.ringback.authenticator.phone.AcceptedPhones;
import dev.ringback.authenticator.renumbering.NumberTable;
import dev.ringback.authenticator.store.RealmStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at how numbers are written: those of users, and those that gateways report. */
final class NumberCheck {

  private final RealmModel realm;
  private final NumberTable table;
  private final Gateways gateways;
  private final UnreadableNumbers unreadable;
  private final ProfileAttributes attributes;

  NumberCheck(KeycloakSession session, RealmModel realm) {
    this.realm = realm;
    this.table = new NumberTable(session, realm);
    this.gateways = new Gateways(session, realm);
    this.unreadable = new UnreadableNumbers(RealmStore.of(session, realm), realm.getId());
    this.attributes = new ProfileAttributes(session);
  }

  List<Finding> run() {
    Stream<Finding> ofUsers =
        Stream.of(validator(), notE164(), twice(), settings()).flatMap(Optional::stream);
    return Stream.concat(
            ofUsers, gateways.byPriority().stream().flatMap(gateway -> reported(gateway).stream()))
        .toList();
  }

  private Optional<Finding> validator() {
    return Finding.warningIf(
        attributes.isUnvalidated(),
        "attribute_not_validated",
        "The user profile takes anything for a phoneNumber: run the setup, which adds the validator"
            + " of phone numbers.");
  }

  private Optional<Finding> notE164() {
    long count = table.notE164();
    return Finding.warningIf(
        count > 0,
        "numbers_not_e164",
        count
            + " phone numbers of users are not written in E.164, so that these users cannot log in"
            + " by phone: have them written so (ringback/numbers/normalise).");
  }

  private Optional<Finding> twice() {
    int count = table.heldBySeveral();
    return Finding.warningIf(
        count > 0,
        "numbers_twice",
        (count == NumberTable.MOST_COUNTED ? "At least " : "")
            + count
            + " phone numbers belong to several users each: where several have verified one, none"
            + " of them can log in with it.");
  }

  private Optional<Finding> settings() {
    String words =
        AcceptedPhones.of(realm).unknownWords().sorted().collect(Collectors.joining(", "));
    return Finding.warningIf(
        !words.isEmpty(),
        "phones_setting_unknown",
        "The realm attributes ringback.phones name countries or types that do not exist: "
            + words
            + ". They have no effect.");
  }

  private Optional<Finding> reported(ReverseCallGateway gateway) {
    return unreadable
        .lastOf(gateway.id())
        .map(
            sample ->
                Finding.warning(
                    "numbers_unreadable",
                    "The gateway "
                        + gateway.name()
                        + " reported a number at "
                        + sample.at()
                        + " that cannot be read. "
                        + sample.number().explanation()
                        + ". Set the defaultRegion of the gateway, or let the PBX write +."));
  }
}
