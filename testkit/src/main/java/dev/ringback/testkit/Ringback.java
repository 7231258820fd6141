package dev.ringback.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.app.AppServer;
import dev.ringback.testkit.realm.RealmFile;
import dev.ringback.testkit.realm.Realms;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.Administrator;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.KeycloakServer;
import java.util.function.Consumer;
import org.keycloak.admin.client.Keycloak;

/** A Keycloak with the extensions, and the simulated vendors that its realms telephone with. */
public final class Ringback implements AutoCloseable {

  private final KeycloakOptions options;
  private final Simulator simulator;
  private final AppServer apps;
  private final KeycloakServer keycloak;
  private final Keycloak admin;

  private Ringback(
      KeycloakOptions options, Simulator simulator, AppServer apps, KeycloakServer keycloak) {
    this.options = options;
    this.simulator = simulator;
    this.apps = apps;
    this.keycloak = keycloak;
    this.admin = Administrator.of(keycloak.address());
  }

  /** Starts everything on free ports, with data in memory. */
  public static Ringback start() {
    return start(KeycloakOptions.ofBuild("tests"), 0);
  }

  /** Starts everything; the simulator on this port, or on any free one in place of 0. */
  public static Ringback start(KeycloakOptions options, int simulatorPort) {
    // Keycloak first: of these three it alone can fail, and then nothing is left behind
    KeycloakServer keycloak = KeycloakServer.start(options);
    return new Ringback(options, Simulator.start(simulatorPort), AppServer.start(), keycloak);
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public Simulator simulator() {
    return simulator;
  }

  /** Keycloak's Admin REST API, as the administrator of the realm {@code master}. */
  public Keycloak admin() {
    return admin;
  }

  /** A copy of the demo realm under this name; every test class takes a name of its own. */
  public TestRealm realm(String name) {
    return realm(name, unchanged -> {});
  }

  /** A copy of the demo realm under this name, with a change to its JSON. */
  public TestRealm realm(String name, Consumer<ObjectNode> change) {
    return realm(RealmFile.demo(options.realms()).named(name).with(change));
  }

  /** Imports a realm; see {@link Realms#create}. */
  public TestRealm realm(RealmFile file) {
    return new Realms(keycloak.address(), admin, simulator, apps).create(file);
  }

  @Override
  public void close() {
    admin.close();
    keycloak.close();
    apps.close();
    simulator.close();
  }
}
