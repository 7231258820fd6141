package dev.ringback.records.rest.recording;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.secret.RealmSignature;
import dev.ringback.records.recording.Ticket;
import dev.ringback.records.rest.IsoTime;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordAddresses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * {@code …/records/{id}/audio-url}: an address for players that send no header, such as {@code
 * <audio src>}. Needs {@code records:listen}.
 */
public final class RecordingAddressResource {

  /** The members of the answer. */
  private record Address(String url, String expiresAt) {}

  private final KeycloakSession session;
  private final String id;

  public RecordingAddressResource(KeycloakSession session, String id) {
    this.session = session;
    this.id = id;
  }

  /**
   * Gives out an address of the recording that is good for {@link Ticket#LIFE}, for as long as the
   * user who asks may hear it.
   *
   * @return 404 if the call was not recorded
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response address() {
    AudibleRecord audible = AudibleRecord.of(session, id, Optional.empty());
    if (!audible.record().recorded()) {
      return PlaybackAnswer.absent(Problem.FORM).build();
    }
    Ticket ticket =
        Ticket.of(
            audible.listener().getId(),
            audible.impersonator().map(Impersonator::session),
            KeycloakClock.CLOCK.instant());
    String written = ticket.write(id, RealmSignature.of(session));
    String url = new RecordAddresses(session.getContext()).audio(id, written).toString();
    return Response.ok(new Address(url, IsoTime.write(ticket.expires())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
