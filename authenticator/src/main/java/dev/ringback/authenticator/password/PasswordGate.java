package dev.ringback.authenticator.password;

import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** Decides who may try a password, before the password is checked and without counting anything. */
public final class PasswordGate {

  private final KeycloakSession session;

  public PasswordGate(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Why this request may not: a {@link ForeignPage} sends it, or its host is blocked.
   *
   * @param clients whose web origins may send passwords
   * @return a sentence for people, to be answered with 403; empty if it may
   */
  public Optional<String> refusal(Stream<ClientModel> clients) {
    if (ForeignPage.asks(session, clients)) {
      return Optional.of("Pages of this origin may not send passwords here.");
    }
    return HostGuard.of(session).passwordAdmission() instanceof Admission.Blocked blocked
        ? Optional.of(blocked.explanation())
        : Optional.empty();
  }
}
