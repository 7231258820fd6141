package dev.ringback.testkit.app;

import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/** An app with a public client: authorization code flow with PKCE, nothing of Keycloak's own. */
public final class OidcApp {

  private final URI issuer;
  private final String clientId;
  private final URI redirectUri;

  /**
   * @param issuer the realm that the app trusts
   * @param redirectUri where browsers come back to
   */
  public OidcApp(URI issuer, String clientId, URI redirectUri) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.redirectUri = redirectUri;
  }

  /** The client to be registered for this app. */
  public ClientRepresentation client() {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setPublicClient(true);
    client.setStandardFlowEnabled(true);
    client.setDirectAccessGrantsEnabled(false);
    client.setRedirectUris(List.of(redirectUri.toString()));
    client.setAttributes(Map.of("pkce.code.challenge.method", "S256"));
    return client;
  }

  public String clientId() {
    return clientId;
  }

  public URI redirectUri() {
    return redirectUri;
  }

  /** Begins a login of scope {@code openid}. */
  public AppLogin login() {
    return login(Map.of());
  }

  /** Begins a login with further or other parameters, such as {@code prompt} or {@code scope}. */
  public AppLogin login(Map<String, String> parameters) {
    return new AppLogin(this, parameters);
  }

  /** Whether a browser at this address has come back to the app. */
  public boolean isBackAt(URI address) {
    return address.toString().startsWith(redirectUri.toString());
  }

  public TokenAnswer refresh(Tokens tokens) {
    return askForTokens(
        Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken()));
  }

  /** Asks the token endpoint in the name of this app's client. */
  public TokenAnswer askForTokens(Map<String, String> grant) {
    return TokenAnswer.read(post("token", grant));
  }

  /** What the userinfo endpoint answers to the access token, whatever its status. */
  public HttpResponse<String> userInfo(Tokens tokens) {
    return Loopback.send(
        Loopback.to(endpoint("userinfo"))
            .header("Authorization", "Bearer " + tokens.accessToken()));
  }

  /** Ends the session that the tokens belong to, without a browser. */
  public HttpResponse<String> logOut(Tokens tokens) {
    return post("logout", Map.of("refresh_token", tokens.refreshToken()));
  }

  URI endpoint(String name) {
    return URI.create(issuer + "/protocol/openid-connect/" + name);
  }

  private HttpResponse<String> post(String endpoint, Map<String, String> parameters) {
    Map<String, String> form = new LinkedHashMap<>(parameters);
    form.put("client_id", clientId);
    return Loopback.send(Loopback.form(endpoint(endpoint), form));
  }
}
