package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.Prefetch;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.dialling.QrCode;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.telephony.TelUri;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/** The functions of document 003. Every answer but the picture is an {@link Envelope}. */
@Produces(MediaType.APPLICATION_JSON)
public final class AuthCallsResource {

  private final KeycloakSession session;
  private final TokenGate gate;

  AuthCallsResource(KeycloakSession session, MinuteBudget refusals) {
    this.session = session;
    this.gate = new TokenGate(session, refusals);
  }

  /**
   * Hands out a number to call, to those who want it: a HEAD, or a prefetch, begins nothing.
   *
   * @param phone the phone that is to call, in any way of writing it
   */
  @GET
  @Path("{token}/reverse_auth_phone_get")
  public Response get(@PathParam("token") String token, @QueryParam("phone") String phone) {
    HttpRequest request = session.getContext().getHttpRequest();
    if (!request.getHttpMethod().equals(HttpMethod.GET) || Prefetch.is(request)) {
      return Envelope.idle();
    }
    return gate.admit(
        token, bearer -> new NumberRequest(session, bearer).answer(phone, Optional.empty()));
  }

  /**
   * Hands out a number to call, and tells a webhook when it was called. The body is taken on the
   * way to the resource: Keycloak reads what is called a form before any method that answers a POST
   * is reached, and programs call their JSON all sorts of things.
   */
  @Path("{token}/reverse_auth_phone_post")
  public PostResource post(@PathParam("token") String token, InputStream body) throws IOException {
    return new PostResource(session, gate, token, PostedRequest.read(body));
  }

  /** Says whose phone called, as often as it is asked, until the challenge is forgotten. */
  @GET
  @Path("{token}/reverse_auth_phone_check/{id}")
  public Response check(@PathParam("token") String token, @PathParam("id") String id) {
    return gate.admit(token, bearer -> new CallStatus(session).answer(bearer.owner(), id));
  }

  /**
   * The number to call as a picture. Its address holds no token, for it ends up in web pages.
   *
   * @param handle unguessable
   */
  @GET
  @Path("get_qr_image/{handle}")
  @Produces({"image/png", MediaType.APPLICATION_JSON})
  public Response picture(@PathParam("handle") String handle) {
    return RealmChallenges.of(session, session.getContext().getRealm())
        .find(handle)
        .filter(challenge -> challenge.binding() instanceof Subscriber)
        .map(AuthCallsResource::picture)
        .orElseGet(() -> Envelope.refused(Response.Status.NOT_FOUND, "image not found"));
  }

  private static Response picture(Challenge challenge) {
    return Response.ok(new QrCode(new TelUri(challenge.line().dialled())).png(), "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
