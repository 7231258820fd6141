package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.records.integration.IntegrationPairs;
import dev.ringback.records.integration.IssuedPair;
import dev.ringback.records.integration.PairCheck.Accepted;
import dev.ringback.records.integration.PairCheck.Reason;
import dev.ringback.records.integration.TokenKind;
import dev.ringback.records.record.WallClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code …/auth/integrationapi}: token pairs. */
@Produces(MediaType.APPLICATION_JSON)
public final class PairsResource {

  private final KeycloakSession session;
  private final Gate gate;
  private final IntegrationPairs pairs;

  PairsResource(KeycloakSession session, Gate gate) {
    this.session = session;
    this.gate = gate;
    this.pairs = IntegrationPairs.of(session);
  }

  /**
   * Gives out a pair to who has an authorization token, and ends the one before.
   *
   * @return the pair; 401 and 403 in the envelope
   */
  @GET
  @Path("create")
  public Response create() {
    ApiTokenCheck.Accepted authorization = gate.authorization();
    Optional<IssuedPair> issued = pairs.create(authorization.token());
    if (issued.isPresent()) {
      return answer(issued.get());
    }
    gate.events().refused(ApiTokens.of(session).check(authorization.token().id()));
    throw gate.refusal("an authorization token");
  }

  /**
   * Gives out the next pair to who has a refresh token, once, and ends the one before.
   *
   * @return the pair; 401 in the envelope
   */
  @GET
  @Path("refresh")
  public Response refresh() {
    Accepted used = gate.bearer(TokenKind.REFRESH);
    Optional<IssuedPair> issued = pairs.renew(used.pair());
    if (issued.isPresent()) {
      return answer(issued.get());
    }
    gate.events().refused(used.pair(), Reason.REUSED);
    throw gate.refusal("a refresh token");
  }

  private Response answer(IssuedPair issued) {
    gate.events().issued(issued.pair());
    WallClock clock = RealmTimeZone.clock(session.getContext().getRealm());
    return Envelope.answer(Status.OK, PairDocument.of(issued, clock)).build();
  }
}
