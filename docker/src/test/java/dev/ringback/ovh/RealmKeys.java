package dev.ringback.ovh;

import dev.ringback.testkit.realm.TestRealm;
import java.util.List;
import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** The AES keys of a realm, as its administrator rotates them. */
final class RealmKeys {

  private static final String TYPE = "org.keycloak.keys.KeyProvider";
  private static final String NEWEST = "newest";

  private final ComponentsResource components;

  private RealmKeys(ComponentsResource components) {
    this.components = components;
  }

  static RealmKeys of(TestRealm realm) {
    return new RealmKeys(realm.admin().components());
  }

  /** Adds one, which counts before all others. */
  void add() {
    ComponentRepresentation key = new ComponentRepresentation();
    key.setName(NEWEST);
    key.setProviderType(TYPE);
    key.setProviderId("aes-generated");
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.putSingle("priority", "200");
    key.setConfig(config);
    components.add(key).close();
  }

  void removeAllButTheNewest() {
    List<ComponentRepresentation> all = components.query(null, TYPE);
    all.stream()
        .filter(key -> key.getProviderId().equals("aes-generated"))
        .filter(key -> !key.getName().equals(NEWEST))
        .forEach(key -> components.component(key.getId()).remove());
  }
}
