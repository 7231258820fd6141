package dev.ringback.authenticator.token;

import dev.ringback.authenticator.bearer.CertificateBinding;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import java.util.Optional;
import org.keycloak.TokenVerifier;
import org.keycloak.TokenVerifier.RealmUrlCheck;
import org.keycloak.common.VerificationException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.TokenManager.NotBeforeCheck;
import org.keycloak.protocol.oidc.TokenManager.TokenRevocationCheck;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.util.TokenUtil;

/**
 * The access tokens that are exchanged from API tokens. Keycloak signs them and takes them nowhere:
 * its endpoints work out the owner's roles anew, whatever a token says. They ask for the user
 * session or for the type of a token, most of them for both; these tokens have neither. They are
 * verified here, with their API token.
 */
public final class ExchangedTokens {

  /** The claim {@code typ}, in which Keycloak writes {@code Bearer} or {@code DPoP}. */
  private static final String TYPE = "ApiToken";

  private final KeycloakSession session;
  private final RealmModel realm;

  private ExchangedTokens(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** Those of the realm that the request is about. */
  public static ExchangedTokens of(KeycloakSession session) {
    return new ExchangedTokens(session, session.getContext().getRealm());
  }

  /** Makes a token one that Keycloak's own endpoints refuse, before it is signed. */
  public void confine(AccessToken token) {
    TokenContextEncoderProvider encoder = session.getProvider(TokenContextEncoderProvider.class);
    AccessTokenContext made = encoder.getTokenContextFromTokenId(token.getId());
    // Of a login, that is: a token without a session would be given one wherever it is shown
    token.id(
        encoder.encodeTokenId(
            new AccessTokenContext(
                SessionType.ONLINE,
                made.getTokenType(),
                made.getGrantType(),
                made.getRawTokenId())));
    token.setSessionId(KeycloakModelUtils.generateId());
    token.type(TYPE);
  }

  /**
   * Says what an access token is worth to who holds it, for a resource server that asks.
   *
   * @return empty if it was not exchanged from an API token, or has ended, itself or the API token
   */
  public Optional<ExchangedToken> verify(String presented) {
    AccessToken claims = session.tokens().decode(presented, AccessToken.class);
    return claims == null || !isGood(claims)
        ? Optional.empty()
        : ApiTokenOrigin.of(session, claims.getId())
            .map(origin -> ApiTokens.of(session).check(origin.id()))
            .filter(Accepted.class::isInstance)
            .map(accepted -> new ExchangedToken(claims, (Accepted) accepted));
  }

  /**
   * Who sends an access token with this request: {@link #verify}, and the proof of possession if it
   * is bound to a key (RFC 9449) or to a certificate (RFC 8705).
   */
  public Optional<ExchangedToken> authenticate(String presented) {
    return verify(presented)
        .filter(token -> CertificateBinding.isMet(session, client(token.claims()), token.claims()))
        .filter(token -> hasProof(token.claims(), presented));
  }

  private boolean isGood(AccessToken claims) {
    if (!TYPE.equals(claims.getType())) {
      return false;
    }
    ClientModel client = client(claims);
    return client != null
        && client.isEnabled()
        && ExchangedScopes.of(session, claims).isPresent()
        && passes(
            TokenVerifier.createWithoutSignature(claims)
                .withChecks(
                    new RealmUrlCheck(issuer()),
                    TokenVerifier.IS_ACTIVE,
                    NotBeforeCheck.forModel(realm),
                    NotBeforeCheck.forModel(client),
                    new TokenRevocationCheck(session)));
  }

  /** Keycloak's check goes by its own types of tokens. */
  private boolean hasProof(AccessToken claims, String presented) {
    boolean bound =
        claims.getConfirmation() != null && claims.getConfirmation().getKeyThumbprint() != null;
    claims.type(bound ? DPoPUtil.DPOP_TOKEN_TYPE : TokenUtil.TOKEN_TYPE_BEARER);
    return passes(
        DPoPUtil.withDPoPVerifier(
            TokenVerifier.createWithoutSignature(claims),
            realm,
            new DPoPUtil.Validator(session)
                .request(session.getContext().getHttpRequest())
                .uriInfo(session.getContext().getUri())
                .accessToken(presented)));
  }

  private String issuer() {
    return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
  }

  private ClientModel client(AccessToken claims) {
    return realm.getClientByClientId(claims.getIssuedFor());
  }

  private static boolean passes(TokenVerifier<AccessToken> verifier) {
    try {
      verifier.verify();
      return true;
    } catch (VerificationException refused) {
      return false;
    }
  }
}
