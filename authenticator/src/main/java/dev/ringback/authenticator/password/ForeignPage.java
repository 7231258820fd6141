package dev.ringback.authenticator.password;

import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;
import org.keycloak.services.cors.Cors;

/**
 * A web page that has its visitors' browsers ask, and that no client of the realm names: such a
 * request says nothing of the person or the address that it comes from. CORS keeps answers from
 * such a page; this keeps its requests from having an effect.
 *
 * <p>A browser tells the page by {@code Origin} (RFC 6454), which it sends with every POST, and by
 * {@code Sec-Fetch-Site} (W3C Fetch Metadata). Neither can be forged by a page. A program that
 * forges them gains nothing, as it is refused.
 */
public final class ForeignPage {

  private static final String SITE = "Sec-Fetch-Site";
  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

  private ForeignPage() {}

  /**
   * Whether such a page sends this request.
   *
   * @param clients whose web origins may send it; the web origin {@code *} names no page
   */
  public static boolean asks(KeycloakSession session, Stream<ClientModel> clients) {
    String origin = header(session, Cors.ORIGIN_HEADER);
    if (origin == null) {
      String site = header(session, SITE);
      return site != null && OTHER_SITES.contains(site);
    }
    return !origin.equals(ownOrigin(session))
        && clients.noneMatch(
            client -> WebOriginsUtils.resolveValidWebOrigins(session, client).contains(origin));
  }

  private static String ownOrigin(KeycloakSession session) {
    return UriUtils.getOrigin(session.getContext().getUri().getRequestUri());
  }

  private static String header(KeycloakSession session, String name) {
    return session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name);
  }
}
