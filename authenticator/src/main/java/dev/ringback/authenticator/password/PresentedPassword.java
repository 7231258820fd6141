package dev.ringback.authenticator.password;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A name and a password, with which somebody asks in this very request to be let in. Whoever keeps
 * users that it cannot look up without a password finds here when to look.
 *
 * @param user as it was typed, without blanks around it
 * @param password in clear; never kept and never told
 */
public record PresentedPassword(String user, String password) {

  private static final String ATTRIBUTE = PresentedPassword.class.getName();

  /**
   * Where the forms of logins go to. A form with the same fields that goes elsewhere, such as that
   * of a registration, lets nobody in.
   */
  private static final List<String> LOGINS =
      List.of("/login-actions/authenticate", "/protocol/openid-connect/token");

  /** What this request presents; empty if it is no login by password. */
  public static Optional<PresentedPassword> of(KeycloakSession session) {
    return Optional.ofNullable(session.getAttribute(ATTRIBUTE, PresentedPassword.class))
        .or(() -> inForm(session));
  }

  /** Tells of a password that did not come in a form. */
  static void present(KeycloakSession session, Credentials credentials) {
    session.setAttribute(
        ATTRIBUTE, new PresentedPassword(credentials.user().strip(), credentials.password()));
  }

  /** Nothing of it belongs into a log. */
  @Override
  public String toString() {
    return "PresentedPassword[…]";
  }

  private static Optional<PresentedPassword> inForm(KeycloakSession session) {
    // Keycloak's own jobs look users up without any request
    if (session.getContext().getAuthenticationSession() == null
        || LOGINS.stream().noneMatch(session.getContext().getUri().getPath()::endsWith)) {
      return Optional.empty();
    }
    MultivaluedMap<String, String> form =
        session.getContext().getHttpRequest().getDecodedFormParameters();
    String user = form.getFirst(AuthenticationManager.FORM_USERNAME);
    String password = form.getFirst(CredentialRepresentation.PASSWORD);
    String grant = form.getFirst(OAuth2Constants.GRANT_TYPE);
    return Stream.of(user, password).allMatch(text -> text != null && !text.isEmpty())
            && (grant == null || grant.equals(OAuth2Constants.PASSWORD))
        ? Optional.of(new PresentedPassword(user.strip(), password))
        : Optional.empty();
  }
}
