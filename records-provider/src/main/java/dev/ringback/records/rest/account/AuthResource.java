package dev.ringback.records.rest.account;

import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.password.Credentials;
import dev.ringback.authenticator.password.ForeignPage;
import dev.ringback.authenticator.password.LoggedIn;
import dev.ringback.authenticator.password.LoginOutcome;
import dev.ringback.authenticator.password.PasswordGate;
import dev.ringback.authenticator.password.PasswordLogin;
import dev.ringback.authenticator.setup.RegistrationSteps;
import dev.ringback.records.account.Registration;
import dev.ringback.records.rest.JsonBody;
import dev.ringback.records.rest.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

/** {@code …/auth}: registration and login by e-mail address and password. */
public final class AuthResource {

  private static final Map<String, String> REGISTERED =
      Map.of(
          "message",
          "If this address is new here, a mail with a link is on its way to it. Follow the link,"
              + " then log in.");

  private final KeycloakSession session;
  private final AccountService service;
  private final JsonBody body;
  private final MinuteBudget refusedRegistrations;

  /**
   * The resource of one request.
   *
   * @param refusedRegistrations how many of them the realm's events tell of
   */
  public AuthResource(
      KeycloakSession session,
      AccountService service,
      JsonBody body,
      MinuteBudget refusedRegistrations) {
    this.session = session;
    this.service = service;
    this.body = body;
    this.refusedRegistrations = refusedRegistrations;
  }

  /**
   * Registers an e-mail address: {@code {"user":"<e-mail>","password":"…"}}.
   *
   * @return 202, the same for addresses that are new and for those that are not; 400 with the
   *     realm's own words if it cannot be an address or must not be a password here; 403 if the
   *     realm registers nobody, or has further steps in its registration flow; 429 past what one
   *     host may register; 503 while too many mails wait
   */
  @POST
  @Path("register")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response register() throws IOException {
    Credentials credentials = credentials();
    if (ForeignPage.asks(session, Stream.of(service.client()))) {
      return new Problem(Status.FORBIDDEN, "Pages of this origin may register nobody.").response();
    }
    if (!service.realm().isRegistrationAllowed()) {
      return new Problem(Status.FORBIDDEN, "Nobody can register in this realm.").response();
    }
    if (!new RegistrationSteps(service.realm()).furtherOnes().isEmpty()) {
      return new Problem(
              Status.FORBIDDEN,
              "The registration of this realm asks for more than this one can: register with the"
                  + " browser.")
          .response();
    }
    Registration.Outcome outcome =
        new Registration(session, service.client(), refusedRegistrations).of(credentials, event());
    if (outcome instanceof Registration.Outcome.Refused refused) {
      return Problem.badRequest(String.join(" ", refused.reasons())).response();
    }
    if (outcome instanceof Registration.Outcome.TooMany tooMany) {
      return new Problem(Status.TOO_MANY_REQUESTS, "Too many registrations; see Retry-After.")
          .builder()
          .header(HttpHeaders.RETRY_AFTER, tooMany.pause().toSeconds())
          .build();
    }
    if (outcome instanceof Registration.Outcome.Busy busy) {
      return new Problem(Status.SERVICE_UNAVAILABLE, "Too many mails wait; see Retry-After.")
          .builder()
          .header(HttpHeaders.RETRY_AFTER, busy.pause().toSeconds())
          .build();
    }
    return uncached(Response.status(Status.ACCEPTED).entity(REGISTERED));
  }

  /**
   * Logs a user in: {@code {"user":"<e-mail>","password":"…"}}, and {@code totp} for who has one.
   *
   * @return {@code {"accessToken":"<JWT>"}}; one and the same 401 whatever is in the way; 403 if no
   *     password may be tried from here, and for a right password of a user of whom the browser
   *     would ask a further step; 503 if whoever keeps the password does not answer
   */
  @POST
  @Path("login")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response login() throws IOException {
    Credentials credentials = credentials();
    Optional<String> refusal = new PasswordGate(session).refusal(Stream.of(service.client()));
    if (refusal.isPresent()) {
      return new Problem(Status.FORBIDDEN, refusal.get()).response();
    }
    LoginOutcome outcome = new PasswordLogin(session, service.client()).logIn(credentials, event());
    if (outcome instanceof LoggedIn login) {
      return uncached(Response.ok(Map.of("accessToken", login.accessToken())));
    }
    if (outcome instanceof LoginOutcome.SecondStepNeeded needed) {
      return new Problem(Status.FORBIDDEN, needed.explanation()).response();
    }
    return outcome instanceof LoginOutcome.Unchecked unchecked
        ? new Problem(Status.SERVICE_UNAVAILABLE, unchecked.explanation())
            .builder()
            .header(HttpHeaders.RETRY_AFTER, unchecked.retryAfterSeconds())
            .build()
        : refused();
  }

  private Credentials credentials() throws IOException {
    Credentials credentials = body.as(Credentials.class);
    if (!credentials.areReadable()) {
      throw Problem.badRequest("user and password must be there, each as plain text.").exception();
    }
    return credentials;
  }

  private Response refused() {
    HostGuard.of(session).failed(Failure.FAILED_LOGIN);
    return new Problem(Status.UNAUTHORIZED, "This does not log anybody in.").response();
  }

  private EventBuilder event() {
    return new EventBuilder(service.realm(), session, session.getContext().getConnection())
        .client(service.client());
  }

  private static Response uncached(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
