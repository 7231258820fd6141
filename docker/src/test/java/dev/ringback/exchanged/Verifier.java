package dev.ringback.exchanged;

import dev.ringback.testkit.http.Loopback;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Code of Keycloak that verifies access tokens by itself, with the requests that reach it. The list
 * of judged endpoints names one of these for every endpoint that takes a token.
 */
enum Verifier {
  ADMIN,
  ADMIN_CONSOLE,
  ACCOUNT,
  USERINFO,
  REGISTRATION,
  TOKEN_EXCHANGE,
  PERMISSIONS,
  PROTECTION,
  AUTHZEN,
  INTROSPECTION,
  REVOCATION,
  REFRESH,
  ASSERTION,
  CLIENT_ASSERTION,
  BROKER,
  CREDENTIALS,
  DECOUPLED,
  SCIM,
  SIGNALS,
  LOGOUT,
  ACTION_TOKEN,
  COOKIE;

  private static final String OIDC = "/realms/{realm}/protocol/openid-connect";
  private static final String REGISTRATIONS = "/realms/{realm}/clients-registrations";
  private static final String AUTHZ = "/realms/{realm}/authz/protection";

  /** Those of its requests that are not refused, as method, path and answer. */
  Stream<String> opened(Attempt attempt) {
    return requests(attempt).stream()
        .map(Loopback::send)
        .filter(answer -> !isRefusal(answer))
        .map(
            answer ->
                "%s %s %d %s"
                    .formatted(
                        answer.request().method(),
                        answer.uri().getPath(),
                        answer.statusCode(),
                        answer.body()));
  }

  private List<HttpRequest.Builder> requests(Attempt at) {
    return switch (this) {
      case ADMIN ->
          List.of(
              at.bearer("/admin/realms/{realm}"),
              at.bearer("/admin/realms/{realm}/users"),
              at.bearer("/admin/realms/{realm}/ui-ext/sessions"),
              at.bearer("/admin/realms/{realm}/ringback/check"),
              at.bearer("/admin/api/{realm}/clients/v2"),
              at.bearer("/admin/serverinfo"));
      case ADMIN_CONSOLE ->
          List.of(at.bearer("/admin/{realm}/console/whoami?currentRealm={realm}"));
      case ACCOUNT ->
          List.of(
              at.bearer("/realms/{realm}/account/"),
              at.bearer("/realms/{realm}/account/sessions/devices"));
      case USERINFO ->
          List.of(
              at.bearer(OIDC + "/userinfo"),
              at.form(OIDC + "/userinfo", Map.of("access_token", at.token())));
      case REGISTRATION ->
          List.of(
              at.bearer(REGISTRATIONS + "/default", "{\"secret\":\"known to a thief\"}"),
              at.bearer(
                  REGISTRATIONS + "/openid-connect",
                  "{\"redirect_uris\":[\"https://thief.example/\"]}"),
              at.bearer(REGISTRATIONS + "/default/{client}"),
              at.bearer(REGISTRATIONS + "/openid-connect/{client}"),
              at.bearer(REGISTRATIONS + "/install/{client}"));
      case TOKEN_EXCHANGE -> List.of(at.exchangeAt(at.client()), at.exchangeAt(at.other()));
      case PERMISSIONS ->
          List.of(
              at.permissionsOfBearer("audience", at.other()),
              at.permissionsOfBearer("ticket", at.token()),
              at.permissions("subject_token"),
              at.permissions("claim_token"));
      case PROTECTION ->
          List.of(
              at.bearer(AUTHZ + "/resource_set"),
              at.bearer(AUTHZ + "/uma-policy"),
              at.bearer(AUTHZ + "/permission/ticket"));
      case AUTHZEN -> List.of(at.bearer("/realms/{realm}/authzen/access/v1/evaluation", "{}"));
      case INTROSPECTION ->
          List.of(
              at.introspection("access_token"),
              at.introspection("requesting_party_token"),
              at.introspection("refresh_token"),
              at.introspection("none"));
      case REVOCATION ->
          List.of(at.formOf(at.client(), OIDC + "/revoke", Map.of("token", at.token())));
      case REFRESH ->
          List.of(at.grantTo(at.client(), "refresh_token", Map.of("refresh_token", at.token())));
      case ASSERTION ->
          List.of(
              at.grantTo(
                  at.other(),
                  "urn:ietf:params:oauth:grant-type:jwt-bearer",
                  Map.of("assertion", at.token())));
      case CLIENT_ASSERTION ->
          List.of(
              at.form(
                  OIDC + "/token",
                  Map.of(
                      "grant_type",
                      "client_credentials",
                      "client_assertion_type",
                      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                      "client_assertion",
                      at.token())));
      case BROKER ->
          List.of(
              at.bearer("/realms/{realm}/broker/elsewhere/token"),
              at.formOf(
                  at.other(),
                  "/realms/{realm}/broker/elsewhere/token",
                  Map.of("token", at.token())));
      case CREDENTIALS ->
          List.of(
              at.bearer("/realms/{realm}/protocol/oid4vc/credential", "{}"),
              at.bearer("/realms/{realm}/protocol/oid4vc/create-credential-offer"));
      case DECOUPLED ->
          List.of(at.bearer(OIDC + "/ext/ciba/auth/callback", "{\"status\":\"SUCCEED\"}"));
      case SCIM -> List.of(at.bearer("/realms/{realm}/scim/v2/Users"));
      case SIGNALS -> List.of(at.bearer("/realms/{realm}/ssf/transmitter/streams"));
      case LOGOUT ->
          List.of(
              at.formOf(at.client(), OIDC + "/logout", Map.of("refresh_token", at.token())),
              at.open(OIDC + "/logout?id_token_hint={token}"));
      case ACTION_TOKEN ->
          List.of(at.open("/realms/{realm}/login-actions/action-token?key={token}"));
      case COOKIE ->
          List.of(
              at.open("/realms/{realm}/login-actions/authenticate")
                  .header("Cookie", "KEYCLOAK_IDENTITY=" + at.token()));
    };
  }

  /** RFC 7009 has 200 and an error for tokens that are none, RFC 7662 has 200 and inactive. */
  private static boolean isRefusal(HttpResponse<String> answer) {
    return answer.statusCode() >= 300
        || answer.body().contains("\"active\":false")
        || answer.body().contains("\"error\":");
  }
}
