package dev.ringback.token;

import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Users who administer their realm, and the client that they log in through. */
public final class Administrators {

  private static final String MANAGEMENT = "realm-management";
  private static final String CONSOLE = "console";

  private Administrators() {}

  /** Creates the client. */
  static void openConsole(TestRealm realm) {
    ClientRepresentation console = new ClientRepresentation();
    console.setClientId(CONSOLE);
    console.setPublicClient(true);
    console.setDirectAccessGrantsEnabled(true);
    realm.admin().clients().create(console).close();
  }

  /** Creates one with this role of the client {@code realm-management}, and with its name. */
  public static TestUser with(TestRealm realm, String role) {
    String id = realm.admin().clients().findByClientId(MANAGEMENT).get(0).getId();
    ClientResource management = realm.admin().clients().get(id);
    RoleRepresentation granted = management.roles().get(role).toRepresentation();
    TestUser administrator = realm.user(role);
    administrator.admin().roles().clientLevel(id).add(List.of(granted));
    return administrator;
  }

  /** Logs one in by the password. */
  static String accessTokenOf(TestRealm realm, TestUser administrator) {
    URI tokens = URI.create(realm.address() + "/protocol/openid-connect/token");
    Map<String, String> form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            CONSOLE,
            "username",
            administrator.username(),
            "password",
            TestUser.PASSWORD);
    return TokenAnswer.read(Loopback.send(Loopback.form(tokens, form))).tokens().accessToken();
  }
}
