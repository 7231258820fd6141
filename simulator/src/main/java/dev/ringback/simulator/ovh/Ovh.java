package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.LoopbackServer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The vendor OVH: the applications that it knows, and what they are to see. */
public final class Ovh {

  /** An application that is there from the start, with a customer who has made calls. */
  public static final String DEMO_KEY = "demo-key";

  public static final String DEMO_SECRET = "demo-secret";

  /** The customer of {@link #DEMO_KEY}. */
  public static final String DEMO_LOGIN = "ringback-ovh";

  static final String PATH = "/ovh";

  private final URI address;
  private final Clock clock;
  private final Map<String, Application> applications = new ConcurrentSkipListMap<>();

  private Ovh(URI address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  /** Opens the vendor's API, its pages, its recordings and its switches on a server. */
  public static Ovh on(LoopbackServer server, Clock clock) {
    Ovh vendor = new Ovh(server.address().resolve(PATH), clock);
    DemoCalls.give(vendor.application(DEMO_KEY, DEMO_SECRET).customer(DEMO_LOGIN), clock.instant());
    server.route(ApiResource.PATH, new ApiResource(vendor));
    server.route(CredentialPage.PATH, new CredentialPage(vendor));
    server.route(AudioResource.PATH, new AudioResource(vendor));
    server.route(ApplicationsResource.PATH, new ApplicationsResource(vendor));
    return vendor;
  }

  /** What a realm admin enters as {@code endpoint}. */
  public URI endpoint() {
    return URI.create(address + "/1.0");
  }

  /** Where the recording of a call is heard: {@code fileUrl}, if the call was recorded. */
  public URI recording(Application application, PabxRecord call) {
    return address(
        "/recordings/%s/%d/%s"
            .formatted(application.key(), call.id(), AudioResource.file(application, call)));
  }

  /**
   * The application of a key, registered on first use.
   *
   * @throws IllegalArgumentException if the key could not stand in a path as it is, or is
   *     registered with another secret
   */
  public Application application(String key, String secret) {
    Application application =
        applications.computeIfAbsent(key, newKey -> new Application(newKey, secret, clock));
    if (!application.secret().equals(secret)) {
      throw new IllegalArgumentException("Application " + key + " has another secret");
    }
    return application;
  }

  Optional<Application> existingApplication(String key) {
    return Optional.ofNullable(applications.get(key));
  }

  Stream<Application> applications() {
    return applications.values().stream();
  }

  Clock clock() {
    return clock;
  }

  /** An address beneath {@code /ovh}. */
  URI address(String path) {
    return URI.create(address + path);
  }
}
