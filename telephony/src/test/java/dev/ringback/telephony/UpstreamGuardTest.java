package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.assertAnswers;
import static dev.ringback.telephony.Answers.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamGuardTest {

  private final Map<String, String[]> zone =
      Map.of(
          "vendor.example", new String[] {"8.8.8.8", "2001:4860:4860::8888"},
          "intranet.example", new String[] {"10.0.0.1"},
          "half-inside.example", new String[] {"8.8.8.8", "127.0.0.1"},
          "localhost.", new String[] {"127.0.0.1"},
          "here.example", new String[] {"127.0.0.1"});

  private final List<String> lookups = new CopyOnWriteArrayList<>();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "http://vendor.example/",
        "https://admin@vendor.example/",
        "file:///etc/passwd",
        "https://intranet.example/",
        "https://half-inside.example/",
        "https://localhost./",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::10.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
      })
  void aHostileAddressIsRefusedWhenSavedAndWhenUsed(String address) {
    try (Upstream upstream = upstream(UpstreamPolicy.standard())) {
      assertThat(upstream.check(URI.create(address)))
          .hasValueSatisfying(
              failure -> assertThat(failure.kind()).isEqualTo(Kind.ADDRESS_REFUSED));
      assertFails(upstream.send(Requests.get(URI.create(address))), Kind.ADDRESS_REFUSED);
    }
  }

  @Test
  void noPacketReachesARefusedAddress() throws IOException {
    try (Upstream upstream = upstream(UpstreamPolicy.standard());
        Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 0", "", "")) {
      upstream.check(vendor.secureAddress());
      upstream.send(Requests.get(vendor.secureAddress()));
      upstream.send(Requests.get(vendor.address("/")));

      assertThat(vendor.connections()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://vendor.example/api",
        "https://vendor.example:4431/api?a=b",
        "https://8.8.8.8/",
        "https://not-resolving-today.example/",
      })
  void aPublicAddressMayBeSaved(String address) {
    try (Upstream upstream = upstream(UpstreamPolicy.standard())) {
      assertThat(upstream.check(URI.create(address))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"http://intranet.example:8080/", "https://127.0.0.1/", "http://[::1]/"})
  void aDeveloperMaySavePrivateAddresses(String address) {
    try (Upstream upstream = upstream(UpstreamPolicy.standard().withPrivateNetworks(true))) {
      assertThat(upstream.check(URI.create(address))).isEmpty();
    }
  }

  @Test
  void aNameIsResolvedOnceAndConnectedToWhereItPointed() throws IOException {
    try (Upstream upstream = upstream(UpstreamPolicy.standard().withPrivateNetworks(true));
        Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 0", "", "")) {
      URI address = URI.create("http://here.example:" + vendor.port() + "/");

      assertAnswers(upstream.send(Requests.get(address)), 200);

      assertThat(lookups).containsExactly("here.example");
      assertThat(vendor.requests())
          .singleElement()
          .asString()
          .contains("\r\nHost: here.example:" + vendor.port() + "\r\n");
    }
  }

  @Test
  void aRefusedAddressDoesNotOpenTheBreaker() {
    try (Upstream upstream = upstream(UpstreamPolicy.standard())) {
      for (int call = 0; call < 10; call++) {
        upstream.send(Requests.get(URI.create("https://intranet.example/")));
      }

      assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
    }
  }

  private Upstream upstream(UpstreamPolicy policy) {
    return new Upstream(policy, UpstreamObserver.NOBODY, InstantSource.system(), this::addressesOf);
  }

  private InetAddress[] addressesOf(String host) throws UnknownHostException {
    lookups.add(host);
    if (!zone.containsKey(host)) {
      return literal(host);
    }
    String[] addresses = zone.get(host);
    InetAddress[] found = new InetAddress[addresses.length];
    for (int index = 0; index < addresses.length; index++) {
      found[index] = InetAddress.getByName(addresses[index]);
    }
    return found;
  }

  private static InetAddress[] literal(String host) throws UnknownHostException {
    if (host.endsWith(".example")) {
      throw new UnknownHostException(host);
    }
    return InetAddress.getAllByName(host);
  }
}
