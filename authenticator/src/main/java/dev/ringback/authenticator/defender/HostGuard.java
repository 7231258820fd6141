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
 * and calls {@link #failed} when the secret was wrong. Host and realm are those of the request: the
 * address as Keycloak takes it behind trusted proxies, an IPv6 network /64 being one host.
 */
public interface HostGuard extends Provider {

  /** The guard of the realm that this request is for. */
  static HostGuard of(KeycloakSession session) {
    return session.getProvider(HostGuard.class);
  }

  /**
   * Whether this request's host may ask. Costs one look into Keycloak's cluster-wide cache and none
   * into the database, so that it can be asked before anything else.
   */
  Admission admission();

  /**
   * Counts a failure of this request's host, and blocks it if it is one too many. It counts even if
   * the request's transaction is rolled back, and before this returns.
   *
   * <p>What was right once is no attack: not to be counted is a token that has expired, was revoked
   * or superseded, or a message whose signature is right and whose time is not.
   */
  void failed(Failure failure);

  @Override
  default void close() {}
}
