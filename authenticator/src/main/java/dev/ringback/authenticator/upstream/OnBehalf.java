package dev.ringback.authenticator.upstream;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * On whose behalf a request asks vendors: a user where one is known by a token, else the client's
 * network in this realm. Each of them has a share of the connections to a host, see {@link
 * dev.ringback.telephony.UpstreamRequest#onBehalfOf()}.
 */
public final class OnBehalf {

  private static final String ATTRIBUTE = OnBehalf.class.getName();

  /** Of a request that is the server's own. */
  private static final String SERVER = "";

  private OnBehalf() {}

  /** From now on, this session asks on behalf of the user. */
  public static void begin(KeycloakSession session, UserModel user) {
    session.setAttribute(ATTRIBUTE, nameOf(user.getId()));
  }

  /**
   * From now on, what this session asks is the server's own; for requests of vendors, who know a
   * secret and come from one address for all.
   */
  public static void beginOwn(KeycloakSession session) {
    session.setAttribute(ATTRIBUTE, SERVER);
  }

  /** Who it is at this moment; empty for the server itself. */
  public static Optional<String> of(KeycloakSession session) {
    return Optional.ofNullable(session.getAttribute(ATTRIBUTE, String.class))
        .or(() -> Optional.of(network(session)))
        .filter(name -> !name.equals(SERVER));
  }

  /**
   * The name of a user.
   *
   * @param user its id
   */
  public static String nameOf(String user) {
    return "user:" + user;
  }

  private static String network(KeycloakSession session) {
    return "network:"
        + session.getContext().getRealm().getId()
        + ":"
        + ClientNetwork.of(session).name();
  }
}
