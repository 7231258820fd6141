package dev.ringback.records.rest.recording;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.secret.RealmSignature;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.recording.Ticket;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordsCaller;
import dev.ringback.records.rest.RequestLimit;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Who comes with a ticket instead of a token. */
final class TicketHolder {

  private TicketHolder() {}

  /**
   * Lets a request in and counts it, as {@link RecordsCaller#admit} does.
   *
   * @param record the id of the record that the ticket is to be for
   * @throws WebApplicationException 403, of which nobody learns why the ticket is none; 404, 429
   */
  static RecordsCaller admit(KeycloakSession session, String record, String written) {
    RecordsCaller.enter(session);
    Optional<Ticket> ticket = Ticket.read(written, record, RealmSignature.of(session));
    if (ticket.isEmpty()) {
      HostGuard.of(session).failed(Failure.BAD_SIGNATURE);
    }
    Ticket good =
        ticket
            .filter(signed -> signed.isGood(KeycloakClock.CLOCK.instant()))
            .orElseThrow(TicketHolder::refusal);
    UserModel holder = userOf(session, good).orElseThrow(TicketHolder::refusal);
    RecordsCaller caller = RecordsCaller.asLoggedIn(holder, impersonatorOf(session, good));
    new RequestLimit(session).count(holder);
    OnBehalf.begin(session, holder);
    return caller;
  }

  /** An administrator's ticket ends with the session that it came from. */
  private static Optional<Impersonator> impersonatorOf(KeycloakSession session, Ticket ticket) {
    return ticket
        .session()
        .map(
            id ->
                Optional.ofNullable(
                        session.sessions().getUserSession(session.getContext().getRealm(), id))
                    .flatMap(Impersonator::in)
                    .orElseThrow(TicketHolder::refusal));
  }

  private static Optional<UserModel> userOf(KeycloakSession session, Ticket ticket) {
    return Optional.ofNullable(
            session.users().getUserById(session.getContext().getRealm(), ticket.user()))
        .filter(UserModel::isEnabled);
  }

  private static WebApplicationException refusal() {
    return new Problem(Status.FORBIDDEN, "This address is no longer good: ask for a new one.")
        .exception();
  }
}
