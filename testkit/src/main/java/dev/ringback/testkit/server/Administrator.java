package dev.ringback.testkit.server;

import java.net.URI;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** The administrator of the realm {@code master} whom every server of this kit is born with. */
public final class Administrator {

  public static final String USERNAME = "admin";
  public static final String PASSWORD = "admin";

  private Administrator() {}

  /**
   * Keycloak's Admin REST API in the administrator's hands.
   *
   * @param keycloak base URL of the server
   */
  public static Keycloak of(URI keycloak) {
    return KeycloakBuilder.builder()
        .serverUrl(keycloak.toString())
        .realm("master")
        .clientId("admin-cli")
        .username(USERNAME)
        .password(PASSWORD)
        .build();
  }
}
