package dev.ringback.simulator.runtel;

import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.PathName;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The vendor Runtel: the PBX platforms that it has sold. */
public final class Runtel {

  /** A platform that is there from the start, with one account. */
  public static final String DEMO_PLATFORM = "demo";

  public static final String DEMO_LOGIN = "a@office.example.org";

  public static final String DEMO_PASSWORD = "alexej";

  static final String PATH = "/runtel";

  private final URI address;
  private final Clock clock;
  private final Map<String, Platform> platforms = new ConcurrentSkipListMap<>();

  private Runtel(URI address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  /** Opens the APIs of all platforms, and their switches, on a server. */
  public static Runtel on(LoopbackServer server, Clock clock) {
    Runtel vendor = new Runtel(server.address().resolve(PATH), clock);
    Platform demo = vendor.platform(DEMO_PLATFORM);
    demo.keep(Account.of(DEMO_LOGIN, DEMO_PASSWORD, "Alexej Example"));
    server.route(PATH, new PlatformApi(demo, PATH));
    server.route(PlatformsResource.PATH, new PlatformsResource(vendor));
    return vendor;
  }

  /** What a realm admin enters as {@code baseUrl} to use the demo platform. */
  public URI baseUrl() {
    return address;
  }

  /**
   * The platform of a name, set up on first use.
   *
   * @throws IllegalArgumentException if the name could not stand in a path as it is
   */
  public Platform platform(String name) {
    return platforms.computeIfAbsent(
        PathName.checked(name),
        newName -> new Platform(URI.create(address + "/platforms/" + newName), clock));
  }

  Optional<Platform> existingPlatform(String name) {
    return Optional.ofNullable(platforms.get(name));
  }
}
