package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.upstream.VendorComponent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The configuration of a federation {@code runtel-pbx}, with its defaults. */
record RuntelPbxConfig(ComponentModel component) {

  static final String BASE_URL = "baseUrl";
  static final String IMPORT_USERS = "importUsers";
  static final String ROLE_MAPPINGS = "roleMappings";

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(BASE_URL)
        .label("PBX address")
        .helpText("Where the PBX is, up to and without /api/.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .required(true)
        .add()
        .property()
        .name(IMPORT_USERS)
        .label("Import users")
        .helpText(
            "On: who has logged in once becomes a user of the realm, linked to this federation."
                + " Off: only what Keycloak has to know of such a user is kept, and the user is not"
                + " in the list of users. Not to be changed once somebody has logged in.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(true)
        .add()
        .property()
        .name(ROLE_MAPPINGS)
        .label("Role mappings")
        .helpText(
            "Roles for what people are at the PBX, such as PBX administrator=pbx-admin, or"
                + " Operator=client.role. Granted and taken away again at every login.")
        .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
        .add()
        .build();
  }

  /** Where the API answers. */
  URI address() {
    return URI.create(baseUrl() + "/api/");
  }

  boolean importsUsers() {
    return component.get(IMPORT_USERS, true);
  }

  List<RoleMapping> roleMappings() {
    return component.getConfig().getOrDefault(ROLE_MAPPINGS, List.of()).stream()
        .map(RoleMapping::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  void validate(KeycloakSession session) {
    new VendorComponent(component).requireAddress(session, "PBX address", baseUrl());
    component.getConfig().getOrDefault(ROLE_MAPPINGS, List.of()).stream()
        .filter(text -> RoleMapping.parse(text).isEmpty())
        .findFirst()
        .ifPresent(
            text -> {
              throw new ComponentValidationException(
                  "A role mapping is written as role of the PBX=role of the realm, or"
                      + " role of the PBX=client.role.");
            });
  }

  private String baseUrl() {
    return new VendorComponent(component).address(BASE_URL, "");
  }
}
