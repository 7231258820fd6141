package dev.ringback.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.telephone.Pbx;
import java.util.Map;
import java.util.function.Consumer;

/** A realm whose only gateway is a pool of numbers, the PBX in front of it, and an app. */
public final class PoolRealm {

  public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  public static final String MANY = "+79641110000-+79641119999";
  public static final String ONE = "+79641115786";

  private static final String GATEWAY = "pbx";

  private final TestRealm realm;
  private final OidcApp app;
  private final Pbx pbx;

  private PoolRealm(TestRealm realm) {
    this.realm = realm;
    this.app = realm.app("app");
    this.pbx = Pbx.of(realm, GATEWAY, SECRET);
  }

  /** A copy of the demo realm with a pool of these numbers. */
  public static PoolRealm create(Ringback ringback, String name, String numbers) {
    return create(ringback, name, numbers, unchanged -> {});
  }

  /** The same, with another change to the realm's JSON. */
  public static PoolRealm create(
      Ringback ringback, String name, String numbers, Consumer<ObjectNode> change) {
    return of(ringback.realm(name, change.andThen(withNumbers(numbers))));
  }

  /** A realm that was created {@link #withNumbers}. */
  public static PoolRealm of(TestRealm realm) {
    return new PoolRealm(realm);
  }

  /** What makes the demo realm one with a pool. */
  public static Consumer<ObjectNode> withNumbers(String numbers) {
    return json -> replaceGateway(json, numbers);
  }

  public TestRealm realm() {
    return realm;
  }

  public Pbx pbx() {
    return pbx;
  }

  /** A person opens the app in a fresh browser and is asked for a phone. */
  public PhoneLogin begin() {
    return PhoneLogin.begin(app);
  }

  /** The same, with the phone entered already. */
  public PhoneLogin begin(String phone) {
    return PhoneLogin.begin(app, phone);
  }

  /** A person on another machine enters this phone in a fresh browser. */
  public PhoneLogin beginAt(String ipAddress, String phone) {
    return PhoneLogin.beginAt(ipAddress, app).enter(phone);
  }

  /** Changes a setting of the gateway. */
  public void set(String key, String... values) {
    realm.component(GATEWAY).set(key, values);
  }

  /** For how long a call is waited for, from the next attempt on. */
  public void waitFor(int seconds) {
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", Integer.toString(seconds)));
  }

  private static void replaceGateway(ObjectNode realm, String numbers) {
    ObjectNode gateway =
        realm
            .withObject("components")
            .putArray("dev.ringback.authenticator.gateway.ReverseCallGateway")
            .addObject()
            .put("name", GATEWAY)
            .put("providerId", "number-pool");
    ObjectNode config = gateway.putObject("config");
    config.putArray("numbers").add(numbers);
    config.putArray("secret").add(SECRET);
  }
}
