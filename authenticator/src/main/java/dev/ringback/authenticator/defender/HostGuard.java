package dev.ringback.authenticator.defender;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Knows which hosts may ask. Every surface that takes a secret begins with
 *
 * <pre>{@code
 * if (HostGuard.of(session).admission() instanceof Admission.Blocked blocked) {
 *   return error(Response.Status.FORBIDDEN, blocked.explanation());
 * }
 * }</pre>
 *
 * and asks {@link #passwordAdmission} in its place where the secret is a password. Host and realm
 * are those of the request: the address as Keycloak takes it behind trusted proxies, an IPv6
 * network /64 being one host.
 *
 * <p>Failed logins block a host, and a block keeps out passwords: they alone can be guessed. A
 * token, a ticket or a signature cannot, and a request with a wrong one can be sent by any page
 * that somebody behind the address opens. So a wrong one is not counted, and the right one opens
 * its surface whether the host is blocked or not.
 */
public interface HostGuard extends Provider {

  /** The guard of the realm that this request is for. */
  static HostGuard of(KeycloakSession session) {
    return session.getProvider(HostGuard.class);
  }

  /**
   * Whether an administrator lets this request's host in: it is not on the black list. Costs no
   * look into a cache or a database.
   */
  Admission admission();

  /**
   * Whether this request's host may try a password. Costs one look into Keycloak's cluster-wide
   * cache and none into the database, so that it can be asked before the password is checked.
   */
  Admission passwordAdmission();

  /**
   * Notes a failure of this request's host, even if the request's transaction is rolled back, and
   * before this returns. A failed login counts, and blocks the host if it is one too many; of any
   * other failure an event tells, within a budget.
   *
   * <p>A token that has expired, was revoked or superseded, and a message whose signature is right
   * and whose time is not, are no failures: their sender has, or had, the secret. A sender whose
   * address cannot be read is no host: a block would meet all others behind the same proxy.
   */
  void failed(Failure failure);

  @Override
  default void close() {}
}
