package dev.ringback.token;

import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Users who administer their realm. */
final class Administrators {

  private static final String MANAGEMENT = "realm-management";

  private Administrators() {}

  /** Creates one with this role of the client {@code realm-management}, and with its name. */
  static TestUser with(TestRealm realm, String role) {
    String id = realm.admin().clients().findByClientId(MANAGEMENT).get(0).getId();
    ClientResource management = realm.admin().clients().get(id);
    RoleRepresentation granted = management.roles().get(role).toRepresentation();
    TestUser administrator = realm.user(role);
    administrator.admin().roles().clientLevel(id).add(List.of(granted));
    return administrator;
  }
}
