package dev.ringback.simulator.ovh;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.PathName;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A program that OVH knows by its application key. Behaviour, customers, consumer keys and requests
 * belong to the application alone, so that tests running side by side do not disturb each other.
 */
public final class Application {

  private final String key;
  private final String secret;
  private final Clock clock;
  private final Credentials credentials;
  private final Traffic traffic;
  private final Map<String, Customer> customers = new ConcurrentSkipListMap<>();
  private volatile Behaviour behaviour = Behaviour.asDocumented();

  /**
   * @throws IllegalArgumentException if the key could not stand in a path as it is
   */
  Application(String key, String secret, Clock clock) {
    this.key = PathName.checked(key);
    this.secret = requireNonNull(secret);
    this.clock = clock;
    this.credentials = new Credentials(clock);
    this.traffic = new Traffic(clock);
  }

  /** The application key, which is no secret. */
  public String key() {
    return key;
  }

  /** The application secret, with which calls are signed. */
  public String secret() {
    return secret;
  }

  /** From now on OVH behaves like this. */
  public Application behave(Behaviour as) {
    behaviour = requireNonNull(as);
    return this;
  }

  /** How OVH behaves. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** A customer who may be asked for a consumer key; opened on first use. */
  public Customer customer(String login) {
    return customers.computeIfAbsent(login, name -> new Customer());
  }

  /** The consumer keys that were asked for, oldest first. */
  public List<Credential> credentials() {
    return credentials.all();
  }

  /**
   * A customer says yes, as on the page.
   *
   * @param validity for how long; for ever if empty
   * @throws IllegalArgumentException if nobody asked for this consumer key
   */
  public void validate(String consumerKey, String login, Optional<Duration> validity) {
    credentials.validate(consumerKey, login, validity);
  }

  /**
   * A customer says no, as on the page.
   *
   * @throws IllegalArgumentException if nobody asked for this consumer key
   */
  public void refuse(String consumerKey) {
    credentials.end(consumerKey, CredentialStatus.REFUSED);
  }

  /**
   * A customer takes back what they granted.
   *
   * @throws IllegalArgumentException if nobody asked for this consumer key
   */
  public void revoke(String consumerKey) {
    credentials.end(consumerKey, CredentialStatus.EXPIRED);
  }

  /** What was asked, oldest first; the last {@value Traffic#MOST_REQUESTS_KEPT}. */
  public List<SeenRequest> requests() {
    return traffic.requests();
  }

  /**
   * How often each record was told whole, by its id: alone, in a batch or on a page, and whether or
   * not the answer got through.
   */
  public Map<Long, Integer> handedOut() {
    return traffic.handedOut();
  }

  Instant now() {
    return clock.instant();
  }

  /** What OVH believes that the time is. */
  Instant time() {
    return now().plus(behaviour.clockSkew());
  }

  List<String> logins() {
    return List.copyOf(customers.keySet());
  }

  Optional<PabxRecord> record(long id) {
    return customers.values().stream()
        .flatMap(Customer::services)
        .flatMap(service -> service.record(id).stream())
        .findFirst();
  }

  void forget(long id) {
    customers.values().stream().flatMap(Customer::services).forEach(service -> service.forget(id));
  }

  Credential ask(List<AccessRule> rules, Optional<URI> redirection) {
    return credentials.ask(rules, redirection);
  }

  Optional<Credential> credential(String consumerKey) {
    return credentials.find(consumerKey);
  }

  Optional<Credential> pending(String token) {
    return credentials.pending(token);
  }

  /** How long a request has to wait; empty if it may go through. */
  Optional<Duration> letIn(Credential credential) {
    credentials.use(credential.consumerKey());
    return traffic.letIn(credential.consumerKey(), behaviour.requestsPerMinute());
  }

  void seen(SeenRequest request) {
    traffic.seen(request);
  }

  void handOut(long record) {
    traffic.handOut(record);
  }
}
