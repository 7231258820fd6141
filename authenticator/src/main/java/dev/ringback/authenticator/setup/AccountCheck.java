package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.password.LoginClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * Looks at what people need who make accounts of call records by themselves. Logins by phone do
 * without all of it, so that these are warnings; a realm without such accounts lacks nothing.
 */
final class AccountCheck {

  private final RealmModel realm;

  AccountCheck(RealmModel realm) {
    this.realm = realm;
  }

  List<Finding> run() {
    return LoginClient.ACCOUNT.in(realm).isEmpty()
        ? List.of()
        : Stream.of(registration(), flow(), mail()).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> registration() {
    return Finding.warningIf(
        !realm.isRegistrationAllowed(),
        "registration_off",
        "User registration is off, for call records too: turn it on under Realm settings, Login, if"
            + " people are to make accounts by themselves.");
  }

  private Optional<Finding> flow() {
    List<String> steps = new RegistrationSteps(realm).furtherOnes();
    return Finding.warningIf(
        realm.isRegistrationAllowed() && !steps.isEmpty(),
        "registration_flow_differs",
        "The bound registration flow has steps that a registration over REST cannot ask for ("
            + String.join(", ", steps)
            + "): call-records/auth/register is off, and people register with the browser.");
  }

  private Optional<Finding> mail() {
    return Finding.warningIf(
        realm.isRegistrationAllowed() && realm.getSmtpConfig().isEmpty(),
        "mail_server_missing",
        "The realm has no mail server: nobody who registers for call records can verify the e-mail"
            + " address, and so log in. Set one under Realm settings, Email.");
  }
}
