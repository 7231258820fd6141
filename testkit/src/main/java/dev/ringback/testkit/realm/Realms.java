package dev.ringback.testkit.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.alloincognito.Contract;
import dev.ringback.simulator.ovh.Application;
import dev.ringback.testkit.app.AppServer;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.keycloak.admin.client.Keycloak;

/** Brings realms into a running server. */
public final class Realms {

  private static final String TELEFON_IP = "telefon-ip";
  private static final int KEY_BITS = 2048;
  private static final String OVH = "ovh";
  private static final String ALLO_INCOGNITO = "allo-incognito";

  private final URI keycloak;
  private final Keycloak admin;
  private final Simulator simulator;
  private final AppServer apps;

  /**
   * @param keycloak base URL of the server
   * @param admin the administrator of that server
   */
  public Realms(URI keycloak, Keycloak admin, Simulator simulator, AppServer apps) {
    this.keycloak = keycloak;
    this.admin = admin;
    this.simulator = simulator;
    this.apps = apps;
  }

  /**
   * Imports a realm that has a key of its own, keeps all its events, has no limits of attempts,
   * blocks no host unless its file says when, and whose telefon-ip gateways and record sources call
   * the simulator, with accounts that no other realm uses.
   *
   * @throws IllegalStateException if Keycloak refuses the realm, with its reason
   */
  public TestRealm create(RealmFile file) {
    String token = "token-of-" + file.name();
    Application application =
        simulator.ovh().application("key-of-" + file.name(), "secret-of-" + file.name());
    Contract contract = simulator.alloIncognito().contract("contract-of-" + file.name());
    RealmFile prepared =
        file.with(Realms::bringKey)
            .with(Realms::keepEvents)
            .with(Realms::allowAnyNumberOfAttempts)
            .withComponents(TELEFON_IP, gateway -> pointToSimulator(gateway, token))
            .withComponents(OVH, source -> pointToSimulator(source, application))
            .withComponents(ALLO_INCOGNITO, source -> pointToSimulator(source, contract));
    // As JSON and not through the admin client: its classes drop what only newer servers know
    HttpResponse<String> answer =
        Loopback.send(
            Loopback.json(URI.create(keycloak + "/admin/realms"), prepared.json())
                .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString()));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(
          "Keycloak refuses realm " + file.name() + ": " + answer.statusCode() + answer.body());
    }
    return new TestRealm(
        file.name(),
        URI.create(keycloak + "/realms/" + file.name()),
        admin.realm(file.name()),
        simulator.telefonIp().account(token),
        application,
        contract,
        apps);
  }

  private void pointToSimulator(ObjectNode gateway, String token) {
    ObjectNode config = gateway.withObject("config");
    config.putArray("baseUrl").add(simulator.telefonIp().baseUrl().toString());
    config.putArray("token").add(token);
  }

  /**
   * Else the server makes two of them, and takes seconds: its quick start leaves out the compiler
   * that is good at such arithmetic.
   */
  private static void bringKey(ObjectNode realm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      realm.put("privateKey", Base64.getEncoder().encodeToString(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  private void pointToSimulator(ObjectNode source, Application application) {
    ObjectNode config = source.withObject("config");
    config.putArray("endpoint").add(simulator.ovh().endpoint().toString());
    config.putArray("applicationKey").add(application.key());
    config.putArray("applicationSecret").add(application.secret());
    // Tests do not wait for the sake of politeness
    config.putArray("requestsPerMinute").add("6000");
  }

  private void pointToSimulator(ObjectNode source, Contract contract) {
    ObjectNode config = source.withObject("config");
    config.putArray("baseUrl").add(simulator.alloIncognito().endpoint().toString());
    config.putArray("authorizationToken").add(contract.authorizationToken());
  }

  /** All tests come from one address, and many of them from one phone. */
  private static void allowAnyNumberOfAttempts(ObjectNode realm) {
    for (JsonNode authenticator : realm.withArray("authenticatorConfig")) {
      ((ObjectNode) authenticator)
          .withObject("config")
          .put("startsPerNumber", "0")
          .put("startsPerAddress", "0")
          .put("startsPerNumberAnywhere", "0");
    }
    realm.withObject("attributes").putIfAbsent("ringback.defender.failures", TextNode.valueOf("0"));
  }

  private static void keepEvents(ObjectNode realm) {
    realm.put("eventsEnabled", true);
    realm.put("adminEventsEnabled", true);
    realm.putArray("enabledEventTypes");
  }
}
