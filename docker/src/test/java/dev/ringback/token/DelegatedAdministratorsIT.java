package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.number.NumberAdmin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.authorization.Logic;
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
  void theScopeViewMembersOfAGroupListsTheTokensOfItsMembers() {
    TestUser member = realm.user("viewed-member");
    String group = groupOf(member);
    TestUser viewer = realm.user("viewer-of-members");
    permit(viewer, "Groups", group, "view-members");
    TokenDesk viewers = desk.inTheHandsOf(accessTokenOf(viewer));

    assertThat(viewers.list(member.id()).statusCode()).isEqualTo(200);
    assertThat(viewers.ask(member.id(), WISH).statusCode()).isEqualTo(403);
    assertThat(viewers.list(realm.existingUser("anna").id()).statusCode()).isEqualTo(403);
  }

  @Test
  void theScopeManageMembersOfAGroupIssuesTokensForItsMembers() {
    TestUser member = realm.user("managed-member");
    String group = groupOf(member);
    TestUser manager = realm.user("manager-of-members");
    permit(manager, "Groups", group, "view-members", "manage-members");
    TokenDesk managers = desk.inTheHandsOf(accessTokenOf(manager));

    assertThat(managers.ask(member.id(), WISH).statusCode()).isEqualTo(201);
    assertThat(managers.ask(realm.existingUser("anna").id(), WISH).statusCode()).isEqualTo(403);
  }

  @Test
  void issuingATokenNeedsTheScopeResetPassword() {
    TestUser entrusted = realm.user("managed-but-for-the-password");
    TestUser manager = realm.user("manager-but-for-passwords");
    permit(manager, entrusted, "view", "manage");
    UserPolicyRepresentation allOthers = new UserPolicyRepresentation();
    allOthers.setName("not " + manager.username());
    allOthers.addUser(manager.id());
    allOthers.setLogic(Logic.NEGATIVE);
    permissions().policies().user().create(allOthers).close();
    permit(allOthers.getName(), "Users", entrusted.id(), "reset-password");
    TokenDesk managers = desk.inTheHandsOf(accessTokenOf(manager));

    assertThat(managers.list(entrusted.id()).statusCode()).isEqualTo(200);
    assertThat(managers.ask(entrusted.id(), WISH).statusCode()).isEqualTo(403);
  }

  @Test
  void theScopeImpersonateNeitherListsNorIssuesTokens() {
    TestUser entrusted = realm.user("impersonated");
    TestUser impersonator = realm.user("impersonator");
    permit(impersonator, entrusted, "impersonate");
    TokenDesk impersonators = desk.inTheHandsOf(accessTokenOf(impersonator));

    assertThat(impersonators.list(entrusted.id()).statusCode()).isEqualTo(403);
    assertThat(impersonators.ask(entrusted.id(), WISH).statusCode()).isEqualTo(403);
  }

  @Test
  void theRoleQueryUsersNeitherListsNorIssuesTokens() {
    TestUser searcher = Administrators.with(realm, "query-users");
    TokenDesk searchers = desk.inTheHandsOf(accessTokenOf(searcher));
    String anna = realm.existingUser("anna").id();

    assertThat(searchers.list(anna).statusCode()).isEqualTo(403);
    assertThat(searchers.ask(anna, WISH).statusCode()).isEqualTo(403);
    assertThat(searchers.list("nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void theRoleManageUsersNeitherChecksNorSetsUpTheRealm(Ringback ringback) {
    TestUser manager = Administrators.with(realm, "manage-users");
    String token = accessTokenOf(manager);

    assertThat(ask(ringback, "check", token, "GET")).isEqualTo(403);
    assertThat(ask(ringback, "setup", token, "POST")).isEqualTo(403);
    assertThat(ask(ringback, "defender/hosts", token, "GET")).isEqualTo(403);
    assertThat(ask(ringback, "defender/hosts/10.0.0.1", token, "DELETE")).isEqualTo(403);
  }

  @Test
  void whoMayManageUsersHasNoSayAboutHosts(Ringback ringback) {
    TestUser manager = realm.user("manager-of-users");
    permit(manager, realm.existingUser("anna"), "view", "manage");
    int status = ask(ringback, "defender/hosts", accessTokenOf(manager), "GET");

    assertThat(status).isEqualTo(403);
  }

  @Test
  void changingHowNumbersAreWrittenNeedsToManageAllUsers(Ringback ringback) {
    TestUser managerOfOne = realm.user("manager-of-one");
    permit(managerOfOne, realm.existingUser("anna"), "view", "manage");
    TestUser viewer = Administrators.with(realm, "view-users");
    TestUser manager = Administrators.with(realm, "realm-admin");

    assertThat(normalise(ringback, accessTokenOf(managerOfOne))).isEqualTo(403);
    assertThat(normalise(ringback, accessTokenOf(viewer))).isEqualTo(403);
    assertThat(normalise(ringback, accessTokenOf(manager))).isEqualTo(200);
  }

  @Test
  void renumberingLeavesUsersAloneWhosePasswordTheAdministratorMayNotSet(Ringback ringback) {
    TestUser entrusted = realm.user("renumbered").withVerifiedPhone("+22997123456");
    TestUser manager = realm.user("manager-of-all-but-passwords");
    UserPolicyRepresentation itself = new UserPolicyRepresentation();
    itself.setName(manager.username());
    itself.addUser(manager.id());
    permissions().policies().user().create(itself).close();
    permitAll(itself.getName(), "view", "manage");
    UserPolicyRepresentation allOthers = new UserPolicyRepresentation();
    allOthers.setName("not " + manager.username());
    allOthers.addUser(manager.id());
    allOthers.setLogic(Logic.NEGATIVE);
    permissions().policies().user().create(allOthers).close();
    permit(allOthers.getName(), "Users", entrusted.id(), "reset-password");

    HttpResponse<String> answer =
        new NumberAdmin(ringback, realm, accessTokenOf(manager))
            .renumber("dryRun=false", "{\"from\":\"+229\",\"to\":\"+22901\",\"digits\":8}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(NumberAdmin.users(NumberAdmin.report(answer), "forbidden"))
        .containsExactly(entrusted.id());
    assertThat(entrusted.attribute("phoneNumber")).contains("+22997123456");
  }

  private static int normalise(Ringback ringback, String token) {
    return new NumberAdmin(ringback, realm, token).normalise("dryRun=true").statusCode();
  }

  private static void permitAll(String policy, String... scopes) {
    ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
    permission.setName(policy + " of all");
    permission.setResourceType("Users");
    permission.setScopes(Set.of(scopes));
    permission.setPolicies(Set.of(policy));
    permissions().permissions().scope().create(permission).close();
  }

  private static int ask(Ringback ringback, String path, String token, String method) {
    URI address =
        URI.create(
            ringback.keycloak().address() + "/admin/realms/" + realm.name() + "/ringback/" + path);
    return Loopback.send(
            Loopback.to(address)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()))
        .statusCode();
  }

  private static String groupOf(TestUser member) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName("of " + member.username());
    String id = CreatedResponseUtil.getCreatedId(realm.admin().groups().add(group));
    member.admin().joinGroup(id);
    return id;
  }

  private static void permit(TestUser administrator, TestUser entrusted, String... scopes) {
    permit(administrator, "Users", entrusted.id(), scopes);
  }

  private static void permit(
      TestUser administrator, String type, String resource, String... scopes) {
    UserPolicyRepresentation policy = new UserPolicyRepresentation();
    policy.setName(administrator.username());
    policy.addUser(administrator.id());
    permissions().policies().user().create(policy).close();
    permit(policy.getName(), type, resource, scopes);
  }

  private static void permit(String policy, String type, String resource, String... scopes) {
    ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
    permission.setName(policy + " of " + resource);
    permission.setResourceType(type);
    permission.setResources(Set.of(resource));
    permission.setScopes(Set.of(scopes));
    permission.setPolicies(Set.of(policy));
    permissions().permissions().scope().create(permission).close();
  }

  private static AuthorizationResource permissions() {
    String id = realm.admin().clients().findByClientId("admin-permissions").get(0).getId();
    return realm.admin().clients().get(id).authorization();
  }

  private static String accessTokenOf(TestUser administrator) {
    return Administrators.accessTokenOf(realm, administrator);
  }
}
