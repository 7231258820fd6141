package dev.ringback.authenticator.upstream;

/** What Keycloak's events tell of this server itself. */
public final class ServerEvents {

  /**
   * This server had too much to do at the moment to ask a gateway or a PBX, and the person was told
   * to try again; no failure of theirs, and nobody has failed to log in. Details {@code gateway} or
   * {@code pbx}, {@code reason} and {@code explanation}.
   */
  public static final String SERVER_BUSY = "server_busy";

  private ServerEvents() {}
}
