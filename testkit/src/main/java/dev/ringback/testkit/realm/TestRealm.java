package dev.ringback.testkit.realm;

import dev.ringback.simulator.alloincognito.Contract;
import dev.ringback.simulator.ovh.Application;
import dev.ringback.simulator.telefonip.Account;
import dev.ringback.testkit.app.AppServer;
import dev.ringback.testkit.app.OidcApp;
import java.net.URI;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm of a test's own, and what its administrator does there. */
public final class TestRealm {

  private final String name;
  private final URI address;
  private final RealmResource admin;
  private final Account telefonIp;
  private final Application ovh;
  private final Contract alloIncognito;
  private final AppServer apps;

  TestRealm(
      String name,
      URI address,
      RealmResource admin,
      Account telefonIp,
      Application ovh,
      Contract alloIncognito,
      AppServer apps) {
    this.name = name;
    this.address = address;
    this.admin = admin;
    this.telefonIp = telefonIp;
    this.ovh = ovh;
    this.alloIncognito = alloIncognito;
    this.apps = apps;
  }

  public String name() {
    return name;
  }

  /** The issuer, such as {@code http://127.0.0.1:8080/realms/demo}. */
  public URI address() {
    return address;
  }

  /** The realm's simulated account at telefon-ip, which nobody else uses. */
  public Account telefonIp() {
    return telefonIp;
  }

  /** The realm's application at the simulated OVH, which nobody else uses. */
  public Application ovh() {
    return ovh;
  }

  /** The realm's contract with the simulated Allo Incognito, which nobody else uses. */
  public Contract alloIncognito() {
    return alloIncognito;
  }

  /** Creates a user with a complete profile and a password, and no phone. */
  public TestUser user(String username) {
    return TestUser.create(admin, username);
  }

  /** A user that the realm has already. */
  public TestUser existingUser(String username) {
    return TestUser.find(admin, username);
  }

  /** Creates a public client, and the app that logs in through it. */
  public OidcApp app(String clientId) {
    OidcApp app = new OidcApp(address, clientId, apps.address(clientId));
    admin.clients().create(app.client()).close();
    return app;
  }

  /** The app of a client that the realm has already, and that redirects to any loopback port. */
  public OidcApp existingApp(String clientId) {
    return new OidcApp(address, clientId, apps.address(clientId));
  }

  /** The gateway, or any other component, of this name. */
  public TestComponent component(String componentName) {
    return TestComponent.find(admin.components(), componentName);
  }

  /** The settings of the first execution of this authenticator in any flow of the realm. */
  public TestAuthenticator authenticator(String providerId) {
    return TestAuthenticator.find(admin.flows(), providerId);
  }

  /** Lets hosts that a proxy names come without TLS, too; else only those of private networks. */
  public void allowPlainHttp() {
    RealmRepresentation change = new RealmRepresentation();
    change.setSslRequired("none");
    admin.update(change);
  }

  /** Sets attributes of the realm and leaves the others as they are. */
  public void setAttributes(Map<String, String> attributes) {
    RealmRepresentation realm = admin.toRepresentation();
    realm.getAttributes().putAll(attributes);
    admin.update(realm);
  }

  public RealmEvents events() {
    return new RealmEvents(admin);
  }

  /** Everything else that Keycloak's Admin REST API can do with this realm. */
  public RealmResource admin() {
    return admin;
  }

  /** Ends the sessions of all users; a log-out of the realm would set its not-before, too. */
  public void endSessions() {
    admin.users().list().stream()
        .flatMap(user -> admin.users().get(user.getId()).getUserSessions().stream())
        .forEach(session -> admin.deleteSession(session.getId(), false));
  }
}
