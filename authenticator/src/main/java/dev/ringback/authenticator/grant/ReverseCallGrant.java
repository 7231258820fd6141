package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.challenge.CallCheck;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.device.KnownDeviceFactory;
import dev.ringback.authenticator.flow.CallProof;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.flow.ReverseCallEvents;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.phone.DirectoryUnavailableException;
import dev.ringback.authenticator.phone.LoginCheck;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.secondstep.SecondStepEvents;
import dev.ringback.authenticator.secondstep.SecondSteps;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;

/**
 * Exchanges a call for tokens: an app polls with its {@code challenge_id} until the call has come,
 * and is answered as the device grant answers (RFC 8628, section 3.5).
 */
final class ReverseCallGrant extends OAuth2GrantTypeBase {

  private static final String CHALLENGE_ID = "challenge_id";
  private static final String UNKNOWN = "Unknown challenge_id";

  private OAuthAnswers answers;
  private Gateways gateways;
  private Challenges challenges;
  private ReverseCallEvents events;

  @Override
  public Response process(Context context) {
    setContext(context);
    answers = new OAuthAnswers(cors);
    gateways = new Gateways(session, realm);
    challenges = RealmChallenges.of(session, realm);
    events = new ReverseCallEvents(session, gateways, event);
    AppClient app = new AppClient(client);
    if (!app.mayLogInByPhone()) {
      event.detail(Details.REASON, AppClient.NOT_ALLOWED).error(Errors.NOT_ALLOWED);
      return answers.refused(OAuthErrorException.UNAUTHORIZED_CLIENT, AppClient.NOT_ALLOWED);
    }
    String handle = formParams.getFirst(CHALLENGE_ID);
    if (handle == null) {
      return answers.refused(
          OAuthErrorException.INVALID_REQUEST, "Missing parameter: " + CHALLENGE_ID);
    }
    return challenges
        .find(handle)
        .flatMap(challenge -> app.scopeOf(challenge).map(scope -> poll(challenge, scope)))
        .orElseGet(this::unknown);
  }

  private Response poll(Challenge challenge, String scope) {
    if (!challenges.mayPoll(challenge)) {
      return answers.refused(OAuthErrorException.SLOW_DOWN, "Wait for the interval to pass.");
    }
    Optional<Response> forbidden = new ClientPolicies(session, event, answers).refusal(scope);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    watch(challenge);
    return switch (challenges.stateOf(challenge)) {
      case WAITING ->
          answers.refused(OAuthErrorException.AUTHORIZATION_PENDING, pending(challenge));
      case EXPIRED -> {
        challenges.expire(challenge);
        events.expired(challenge);
        yield answers.refused(OAuthErrorException.EXPIRED_TOKEN, "Nobody called in time.");
      }
      case CANCELLED -> denied();
      case VERIFIED -> redeem(challenge, scope);
    };
  }

  /** What an app may tell the person. */
  private String pending(Challenge challenge) {
    return challenges
        .unprovenCallOf(challenge)
        .map(
            call ->
                switch (call) {
                  case ATTESTATION_TOO_LOW -> "The network does not vouch for the call that came.";
                  case CALL_TOO_EARLY -> "The call that came was made before. Call again.";
                  case NUMBER_HIDDEN -> "The number of the call that came was hidden.";
                  case WRONG_CALLER -> "The call that came was from another phone.";
                })
        .orElse("The call has not come yet.");
  }

  /** A poll is somebody watching: a gateway that tells nothing by itself is asked. */
  private void watch(Challenge challenge) {
    new CallCheck(challenges, gateways)
        .whileWatched(challenge)
        .flatMap(Inquiry::failure)
        .filter(failure -> challenges.firstFailure(challenge))
        .ifPresent(
            failure ->
                new ReverseCallEvents(session, gateways, event.clone())
                    .gatewayFailed(challenge, failure));
  }

  private Response redeem(Challenge challenge, String scope) {
    // Asked before the call is used up: a database that does not answer must not cost it
    try {
      LoginCheck check =
          new LoginCheck(session, realm, new AppClient(client).config().maximumAge());
      return redeem(challenge, scope, check.of(challenge.caller()));
    } catch (DirectoryUnavailableException outage) {
      events.directoryUnavailable(challenge);
      return answers.refused(
          OAuthErrorException.TEMPORARILY_UNAVAILABLE,
          "The directory of users does not answer. Poll again.",
          Response.Status.SERVICE_UNAVAILABLE);
    }
  }

  private Response redeem(Challenge challenge, String scope, LoginCheck.Result result) {
    if (challenges.consume(challenge).isEmpty()) {
      events.used(challenge);
      return answers.refused(OAuthErrorException.INVALID_GRANT, UNKNOWN);
    }
    if (result instanceof LoginCheck.Result.Admitted admitted) {
      events.verified(challenge, admitted.user());
      PhoneCredential.keep(admitted.user(), CallProof.of(challenge, session, realm));
      Set<String> missing = missingFor(admitted.user());
      return missing.isEmpty() ? logIn(admitted.user(), scope) : secondStepNeeded(missing);
    }
    events.refused(challenge, (LoginCheck.Result.Refused) result);
    return denied();
  }

  /**
   * An app has no cookie that a login by call has given a browser: it is a new device each time.
   */
  private Set<String> missingFor(UserModel user) {
    Set<String> missing =
        new LinkedHashSet<>(SecondSteps.afterCall(session, client).missingFor(user));
    if (new AppClient(client).config().devices().askForMore()) {
      missing.add(KnownDeviceFactory.ID);
    }
    return missing;
  }

  /** Only the call of the user's own phone leads here. */
  private Response secondStepNeeded(Set<String> missing) {
    SecondStepEvents.refused(event, missing);
    return answers.refused(
        OAuthErrorException.INTERACTION_REQUIRED,
        "This account needs a second step that this login cannot ask for: log in with a browser.");
  }

  private Response logIn(UserModel user, String scope) {
    AppLogin login = AppLogin.begin(session, event, user, scope);
    return switch (login.hindrance()) {
      case NONE -> tokens(user, login.complete(), scope);
      case CONSENT -> {
        event.error(Errors.CONSENT_DENIED);
        yield denied();
      }
      case REQUIRED_ACTION -> {
        event.error(Errors.RESOLVE_REQUIRED_ACTIONS);
        yield answers.refused(OAuthErrorException.INVALID_GRANT, "Account is not fully set up");
      }
    };
  }

  private Response tokens(UserModel user, ClientSessionContext login, String scope) {
    UserSessionModel userSession = login.getClientSession().getUserSession();
    updateUserSessionFromClientAuth(userSession);
    return createTokenResponse(user, userSession, login, scope, false, null);
  }

  /** Used up, somebody else's, of a browser, never there: an app cannot tell which. */
  private Response unknown() {
    event.error(Errors.INVALID_CODE);
    return answers.refused(OAuthErrorException.INVALID_GRANT, UNKNOWN);
  }

  /** Whoever must not be logged in, for whatever reason: only the event says which. */
  private Response denied() {
    return answers.refused(OAuthErrorException.ACCESS_DENIED, "This call logs nobody in.");
  }

  @Override
  public EventType getEventType() {
    return EventType.LOGIN;
  }

  @Override
  public Set<String> getTokenParameterNames() {
    return Set.of();
  }
}
