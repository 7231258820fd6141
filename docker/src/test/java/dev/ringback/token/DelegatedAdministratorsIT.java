package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;
import org.keycloak.representations.idm.authorization.UserPolicyRepresentation;

/**
 * Keycloak's fine-grained permissions: an administrator who has no role, and to whom a few users
 * were entrusted.
 */
@RingbackTest
class DelegatedAdministratorsIT {

  private static final Map<String, ?> WISH = Map.of("ttl", 60);

  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("delegated-administration");
    desk = TokenDesk.of(ringback, realm);
    RealmRepresentation settings = realm.admin().toRepresentation();
    settings.setAdminPermissionsEnabled(true);
    realm.admin().update(settings);
    Administrators.openConsole(realm);
  }

  @Test
  void whoMayViewAUserListsTheTokensOfThatUserOnly() {
    TestUser entrusted = realm.user("viewed");
    NewToken token = desk.issue(entrusted, "records:read");
    TestUser viewer = realm.user("viewer");
    permit(viewer, entrusted, "view");
    TokenDesk viewers = desk.inTheHandsOf(accessTokenOf(viewer));

    assertThat(viewers.list(entrusted.id()).body()).contains(token.id());
    assertThat(viewers.ask(entrusted.id(), WISH).statusCode()).isEqualTo(403);
    assertThat(viewers.revoke(entrusted.id(), token.id()).statusCode()).isEqualTo(403);
    assertThat(viewers.list(realm.existingUser("anna").id()).statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayManageAUserIssuesAndRevokesForThatUserOnly() {
    TestUser entrusted = realm.user("managed");
    TestUser manager = realm.user("manager");
    permit(manager, entrusted, "view", "manage");
    TokenDesk managers = desk.inTheHandsOf(accessTokenOf(manager));

    NewToken token = managers.issue(entrusted, "records:read");

    assertThat(managers.revoke(entrusted.id(), token.id()).statusCode()).isEqualTo(204);
    assertThat(managers.ask(realm.existingUser("anna").id(), WISH).statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayManageUsersHasNoSayAboutHosts(Ringback ringback) {
    TestUser manager = realm.user("manager-of-users");
    permit(manager, realm.existingUser("anna"), "view", "manage");
    URI hosts =
        URI.create(
            ringback.keycloak().address()
                + "/admin/realms/"
                + realm.name()
                + "/ringback/defender/hosts");

    int status =
        Loopback.send(
                Loopback.to(hosts).header("Authorization", "Bearer " + accessTokenOf(manager)))
            .statusCode();

    assertThat(status).isEqualTo(403);
  }

  private static void permit(TestUser administrator, TestUser entrusted, String... scopes) {
    AuthorizationResource permissions = permissions();
    UserPolicyRepresentation policy = new UserPolicyRepresentation();
    policy.setName(administrator.username());
    policy.addUser(administrator.id());
    permissions.policies().user().create(policy).close();
    ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
    permission.setName(administrator.username() + " of " + entrusted.username());
    permission.setResourceType("Users");
    permission.setResources(Set.of(entrusted.id()));
    permission.setScopes(Set.of(scopes));
    permission.setPolicies(Set.of(policy.getName()));
    permissions.permissions().scope().create(permission).close();
  }

  private static AuthorizationResource permissions() {
    String id = realm.admin().clients().findByClientId("admin-permissions").get(0).getId();
    return realm.admin().clients().get(id).authorization();
  }

  private static String accessTokenOf(TestUser administrator) {
    return Administrators.accessTokenOf(realm, administrator);
  }
}
