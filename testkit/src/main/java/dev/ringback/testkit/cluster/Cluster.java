package dev.ringback.testkit.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.app.AppServer;
import dev.ringback.testkit.realm.RealmFile;
import dev.ringback.testkit.realm.Realms;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.Administrator;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.KeycloakServer;
import dev.ringback.testkit.server.Mode;
import dev.ringback.testkit.server.PostgresServer;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.admin.client.Keycloak;

/**
 * Two Keycloak nodes on one PostgreSQL, the load balancer that people reach them through, and the
 * simulated vendors. A test says which node serves, and what befalls a node or the database.
 */
public final class Cluster implements AutoCloseable {

  private final KeycloakOptions options;
  private final PostgresServer postgres;
  private final Balancer balancer;
  private final List<KeycloakServer> nodes;
  private final Simulator simulator = Simulator.start(0);
  private final AppServer apps = AppServer.start();
  private final Keycloak admin;

  private Cluster(
      KeycloakOptions options,
      PostgresServer postgres,
      Balancer balancer,
      List<KeycloakServer> nodes) {
    this.options = options;
    this.postgres = postgres;
    this.balancer = balancer;
    this.nodes = nodes;
    this.admin = Administrator.of(balancer.address());
  }

  /** Starts everything on free ports. Node 1 serves. */
  public static Cluster start() {
    PostgresServer postgres = PostgresServer.start();
    Balancer balancer = Balancer.start();
    KeycloakOptions options =
        KeycloakOptions.ofBuild("cluster")
            .withMode(Mode.PRODUCTION)
            .withDatabase(postgres.database())
            .withArgument("--hostname=" + balancer.address());
    KeycloakServer first = KeycloakServer.start(options);
    List<KeycloakServer> nodes = List.of(first, first.startAnother("second-node"));
    Cluster cluster = new Cluster(options, postgres, balancer, nodes);
    cluster.heal();
    return cluster;
  }

  /** Node 1 or node 2, at its own address; to be killed, paused and restarted there. */
  public KeycloakServer node(int number) {
    return nodes.get(number - 1);
  }

  public List<KeycloakServer> nodes() {
    return nodes;
  }

  /** The address that people and telephone systems know, whichever node serves them. */
  public URI address() {
    return balancer.address();
  }

  /** From now on everybody is served by this node, and by the other one if this is gone. */
  public void turnTo(int number) {
    balancer.sendTo(List.of(node(number).address(), node(3 - number).address()));
  }

  /** From now on the nodes serve by turns. */
  public void takeTurns() {
    balancer.sendByTurns(nodes.stream().map(KeycloakServer::address).toList());
  }

  public Simulator simulator() {
    return simulator;
  }

  /** Keycloak's Admin REST API at the node that serves, as the administrator of {@code master}. */
  public Keycloak admin() {
    return admin;
  }

  /** A copy of the demo realm under this name; every test class takes names of its own. */
  public TestRealm realm(String name) {
    return realm(name, unchanged -> {});
  }

  /** A copy of the demo realm under this name, with a change to its JSON. */
  public TestRealm realm(String name, Consumer<ObjectNode> change) {
    return new Realms(address(), admin, simulator, apps)
        .create(RealmFile.demo(options.realms()).named(name).with(change));
  }

  /** What both nodes write into, for tests that look behind them. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** The database is gone: connections end, and new ones are refused. */
  public void stopDatabase() {
    postgres.stop();
  }

  /** The database is back with all its data. */
  public void restartDatabase() {
    postgres.restart();
  }

  /** Whatever happened: database and both nodes run, the nodes know each other, node 1 serves. */
  public void heal() {
    postgres.restart();
    for (KeycloakServer node : nodes) {
      if (node.isAlive()) {
        node.resume();
      } else {
        node.restart();
      }
    }
    Membership.await(nodes);
    turnTo(1);
  }

  @Override
  public void close() {
    admin.close();
    balancer.close();
    nodes.forEach(KeycloakServer::close);
    postgres.close();
    apps.close();
    simulator.close();
  }
}
