package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.TlsRequirement;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;
import org.keycloak.services.cors.Cors;

/** {@code /realms/{realm}/reverse-call/authorize}: an app asks for a number to call. */
public final class AuthorizeResource {

  private static final String PHONE_NUMBER = "phone_number";

  private final KeycloakSession session;
  private final KeycloakContext context;
  private final Cors cors;
  private final OAuthAnswers answers;
  private final EventBuilder event;

  public AuthorizeResource(KeycloakSession session) {
    this.session = session;
    this.context = session.getContext();
    this.cors = Cors.builder().auth().allowedMethods("POST", "OPTIONS");
    this.answers = new OAuthAnswers(cors);
    this.event =
        new EventBuilder(context.getRealm(), session, context.getConnection())
            .event(EventType.LOGIN)
            .detail(Details.GRANT_TYPE, ReverseCallGrantFactory.ID);
  }

  /**
   * Authenticates the client as the token endpoint does, and hands out a number to call. Whose the
   * phone is nobody looks up: known and unknown numbers get the same answer.
   *
   * @return a {@link NumberToCall}, or an error of OAuth 2.0
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public Response authorize() {
    if (!TlsRequirement.isMet(session)) {
      return refused(OAuthErrorException.INVALID_REQUEST, "HTTPS required");
    }
    if (!context.getRealm().isEnabled()) {
      return refused(OAuthErrorException.ACCESS_DENIED, "Realm not enabled");
    }
    ClientModel client = AuthorizeClientUtil.authorizeClient(session, event, cors).getClient();
    AppClient app = new AppClient(client);
    if (!app.mayLogInByPhone()) {
      event.detail(Details.REASON, AppClient.NOT_ALLOWED).error(Errors.NOT_ALLOWED);
      return answers.refused(OAuthErrorException.UNAUTHORIZED_CLIENT, AppClient.NOT_ALLOWED);
    }
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    if (form.values().stream().anyMatch(values -> values.size() > 1)) {
      return answers.refused(OAuthErrorException.INVALID_REQUEST, "duplicated parameter");
    }
    return new NumberRequest(session, app, answers, event)
        .answer(form.getFirst(PHONE_NUMBER), form.getFirst(OAuth2Constants.SCOPE));
  }

  /** Lets apps that are web pages of another origin ask (CORS). */
  @OPTIONS
  public Response preflight() {
    return cors.preflight().add(Response.ok());
  }

  private Response refused(String error, String description) {
    cors.allowAllOrigins();
    return answers.refused(error, description, Response.Status.FORBIDDEN);
  }
}
