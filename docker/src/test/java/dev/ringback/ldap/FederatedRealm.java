package dev.ringback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.ldap.Directory;
import dev.ringback.testkit.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A copy of the demo realm whose people are in a directory, phones included. */
final class FederatedRealm {

  private static final String FEDERATION = "directory";

  private FederatedRealm() {}

  /**
   * Creates one.
   *
   * @param editMode {@code READ_ONLY}, {@code WRITABLE} or {@code UNSYNCED}
   */
  static TestRealm create(Ringback ringback, String name, Directory directory, String editMode) {
    return create(ringback, name, directory, editMode, unchanged -> {});
  }

  /** The same, with another change to the realm's JSON. */
  static TestRealm create(
      Ringback ringback,
      String name,
      Directory directory,
      String editMode,
      Consumer<ObjectNode> change) {
    TestRealm realm = ringback.realm(name, change);
    String federation = add(realm, federation(directory, editMode));
    add(realm, mapper(federation, "phoneNumber", Directory.PHONE));
    add(realm, mapper(federation, "phoneNumberVerified", Directory.VERIFIED));
    return realm;
  }

  private static ComponentRepresentation federation(Directory directory, String editMode) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("vendor", "other");
    settings.put("connectionUrl", directory.address());
    settings.put("connectionTimeout", "2000");
    settings.put("readTimeout", "2000");
    settings.put("connectionPooling", "false");
    settings.put("authType", "simple");
    settings.put("bindDn", Directory.ADMINISTRATOR);
    settings.put("bindCredential", Directory.PASSWORD);
    settings.put("usersDn", Directory.PEOPLE);
    settings.put("usernameLDAPAttribute", "uid");
    settings.put("rdnLDAPAttribute", "uid");
    settings.put("uuidLDAPAttribute", "entryUUID");
    settings.put("userObjectClasses", "inetOrgPerson");
    settings.put("editMode", editMode);
    settings.put("importEnabled", "true");
    settings.put("enabled", "true");
    settings.put("pagination", "false");
    settings.put("trustEmail", "true");
    return component(
        FEDERATION, "ldap", "org.keycloak.storage.UserStorageProvider", null, settings);
  }

  private static ComponentRepresentation mapper(
      String federation, String userAttribute, String attribute) {
    return component(
        userAttribute,
        "user-attribute-ldap-mapper",
        "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
        federation,
        Map.of(
            "user.model.attribute",
            userAttribute,
            "ldap.attribute",
            attribute,
            "read.only",
            "false",
            "always.read.value.from.ldap",
            "true",
            "is.mandatory.in.ldap",
            "false"));
  }

  private static ComponentRepresentation component(
      String name, String provider, String type, String parent, Map<String, String> settings) {
    ComponentRepresentation component = new ComponentRepresentation();
    component.setName(name);
    component.setProviderId(provider);
    component.setProviderType(type);
    component.setParentId(parent);
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    settings.forEach(config::putSingle);
    component.setConfig(config);
    return component;
  }

  private static String add(TestRealm realm, ComponentRepresentation component) {
    try (Response created = realm.admin().components().add(component)) {
      assertThat(created.getStatus()).isEqualTo(201);
      return CreatedResponseUtil.getCreatedId(created);
    }
  }
}
