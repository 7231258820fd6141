package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.PathName;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The vendor alloincognito.ru: the contracts that it has with its customers. */
public final class AlloIncognito {

  /** The authorization token of a contract that is there from the start, with calls. */
  public static final String DEMO_TOKEN = "demo-authorization-token";

  static final String PATH = "/allo";

  private static final int FIRST_NUMBER = 100_001;

  private final URI endpoint;
  private final Clock clock;
  private final AtomicInteger numbers = new AtomicInteger(FIRST_NUMBER);
  private final Map<String, Contract> contracts = new ConcurrentHashMap<>();

  private AlloIncognito(URI endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /** Opens the vendor's API and its switches on a server. */
  public static AlloIncognito on(LoopbackServer server, Clock clock) {
    AlloIncognito vendor = new AlloIncognito(server.address().resolve(PATH), clock);
    DemoCalls.give(vendor.contract(DEMO_TOKEN), clock.instant());
    server.route(ApiResource.PATH, new ApiResource(vendor));
    server.route(Elsewhere.PATH, new Elsewhere(vendor));
    server.route(ContractsResource.PATH, new ContractsResource(vendor));
    return vendor;
  }

  /** What a realm admin enters as {@code baseUrl}; {@code /api/v1} comes after it. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * The contract that has had this authorization token from the start, made on first use. It stays
   * known by it when the token is renewed.
   *
   * @throws IllegalArgumentException if the token could not stand in a path as it is
   */
  public Contract contract(String authorizationToken) {
    return contracts.computeIfAbsent(
        PathName.checked(authorizationToken),
        token -> new Contract(numbers.getAndIncrement(), token, clock));
  }

  Optional<Contract> existingContract(String authorizationToken) {
    return Optional.ofNullable(contracts.get(authorizationToken));
  }

  /** The contract of any token, be it good or not. */
  Optional<Contract> contractOf(String token) {
    return existingContract(token).or(() -> Jwt.contract(token).flatMap(this::contract));
  }

  Optional<Contract> contract(int number) {
    return contracts.values().stream().filter(contract -> contract.number() == number).findAny();
  }

  /** Where redirects lead to. */
  URI elsewhere(Contract contract) {
    return URI.create(endpoint + "/elsewhere/" + contract.number());
  }
}
