package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.Administrator;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.KeycloakServer;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * Security, row 16: a vendor's address that leads to loopback, private, link-local or IPv4-mapped
 * addresses, to a file, through a user's name or by a redirect is refused when it is saved and when
 * it is used, and no packet leaves.
 *
 * <p>The other tests' server may call private addresses, where the simulator is. This class has a
 * server of its own, as people log in to.
 */
@RingbackTest
class Row16AddressesInsideIT {

  private static final String VENDOR = "vendor.example";
  private static final String PUBLIC_ADDRESS = "8.8.8.8";
  private static final UnusedPort PORT = UnusedPort.open();

  private static NameServer names;
  private static KeycloakServer guarded;
  private static Keycloak admin;

  @BeforeAll
  static void startAServerThatStaysOutside(Ringback open, @TempDir Path folder) throws IOException {
    names = new NameServer(folder.resolve("hosts"));
    names.leads(VENDOR, PUBLIC_ADDRESS);
    guarded =
        open.keycloak()
            .startAnother(
                KeycloakOptions.ofBuild("guarded")
                    .withoutRealms()
                    .withArgument("--spi-ringback--upstream--private-networks=false")
                    .withJavaOption("-Djdk.net.hosts.file=" + names.file())
                    .withJavaOption("-Dsun.net.inetaddr.ttl=0"));
    admin = Administrator.of(guarded.address());
  }

  @AfterAll
  static void stop() throws IOException {
    admin.close();
    guarded.close();
    PORT.close();
  }

  static List<String> addresses() {
    return List.of(
        at("https://127.0.0.1:%d/api"),
        at("https://127.8.8.8:%d/api"),
        at("https://localhost:%d/api"),
        at("https://[::1]:%d/api"),
        at("https://[::ffff:127.0.0.1]:%d/api"),
        at("https://[::ffff:7f00:1]:%d/api"),
        at("https://[::127.0.0.1]:%d/api"),
        at("https://[64:ff9b::7f00:1]:%d/api"),
        at("https://0.0.0.0:%d/api"),
        at("https://127.1:%d/api"),
        at("https://0x7f000001:%d/api"),
        at("https://2130706433:%d/api"),
        at("https://user@127.0.0.1:%d/api"),
        at("https://api.telefon-ip.ru@127.0.0.1:%d/api"),
        at("http://127.0.0.1:%d/api"),
        "https://10.0.0.1/api",
        "https://172.16.0.1/api",
        "https://192.168.0.1/api",
        "https://100.64.0.1/api",
        "https://169.254.169.254/latest/meta-data",
        "https://[fe80::1]/api",
        "https://[fd00::1]/api",
        "http://vendor.example/api",
        "https://user@vendor.example/api",
        "file:///etc/passwd");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void itIsRefusedWhenItIsSaved(String address) {
    try (Response response = save("refused", address)) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class))
          .containsAnyOf("address is refused", "not an absolute URL");
    }

    assertThat(PORT.wasReached()).isFalse();
  }

  /** The name led outside when it was saved; "DNS rebinding" leads it inside afterwards. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "169.254.169.254", "10.0.0.1"})
  void itIsRefusedWhenItIsUsed(String inside) throws IOException {
    names.leads(VENDOR, PUBLIC_ADDRESS);
    try (Response response = save("to-" + inside.hashCode(), at("https://vendor.example:%d/api"))) {
      assertThat(response.getStatus()).isEqualTo(201);
    }

    names.leads(VENDOR, inside);
    String report = check();

    assertThat(report).contains("gateway_failing").contains("the address ");
    assertThat(PORT.wasReached()).isFalse();
  }

  /** Not even where private addresses are allowed: whoever redirects was not asked for. */
  @Test
  void noRedirectIsFollowed(Ringback open) {
    TestRealm realm = open.realm("row16-redirects");
    try (HostileVendor vendor = HostileVendor.of(realm)) {
      vendor.redirectsTo(at("http://127.0.0.1:%d/api"));

      PhoneLogin.begin(realm.app("app"), "+79243555100");
    }

    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "redirect");
    assertThat(PORT.wasReached()).isFalse();
  }

  private static String at(String address) {
    return address.formatted(PORT.number());
  }

  private static Response save(String name, String address) {
    ComponentRepresentation gateway = new ComponentRepresentation();
    gateway.setName(name);
    gateway.setProviderId("telefon-ip");
    gateway.setProviderType("dev.ringback.authenticator.gateway.ReverseCallGateway");
    gateway.setConfig(new MultivaluedHashMap<>());
    gateway.getConfig().putSingle("baseUrl", address);
    gateway.getConfig().putSingle("token", "a-token");
    return admin.realm("master").components().add(gateway);
  }

  /** Asks every gateway of the realm whether it works. */
  private static String check() {
    return Loopback.send(
            Loopback.to(URI.create(guarded.address() + "/admin/realms/master/ringback/check"))
                .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString()))
        .body();
  }
}
