package dev.ringback.simulator.telefonip;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.PathName;
import dev.ringback.simulator.web.RequestLog;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer of the vendor, known by an API token. Behaviour, numbers and requests belong to the
 * account alone, so that tests running side by side do not disturb each other.
 */
public final class Account {

  static final int MOST_REQUESTS_KEPT = 10_000;

  private final String token;
  private final Clock clock;
  private final AuthCalls calls;
  private final Webhooks webhooks;
  private final RequestLog<SeenRequest> requests = new RequestLog<>(MOST_REQUESTS_KEPT);
  private volatile Behaviour behaviour = Behaviour.asDocumented();

  /**
   * @throws IllegalArgumentException if the token could not stand in a path as it is
   */
  Account(String token, Clock clock, AuthCalls calls, Webhooks webhooks) {
    this.token = PathName.checked(token);
    this.clock = clock;
    this.calls = calls;
    this.webhooks = webhooks;
  }

  /** The API token, as it stands in the path. */
  public String token() {
    return token;
  }

  /** From now on the API behaves like this; numbers that are open keep their lifetime. */
  public Account behave(Behaviour as) {
    behaviour = requireNonNull(as);
    return this;
  }

  /** How the API behaves. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /**
   * What the API was asked with this token, oldest first; the last {@value #MOST_REQUESTS_KEPT}.
   */
  public List<SeenRequest> requests() {
    return requests.all();
  }

  /** The numbers that wait for a call, oldest first. */
  public List<OpenNumber> open() {
    return calls.openNumbers();
  }

  void asked(String method, String action, Map<String, String> parameters) {
    requests.add(new SeenRequest(clock.instant(), method, action, parameters));
  }

  AuthCall handOut(PhoneNumber phone, Optional<URI> webhook) {
    return behaviour.samePhoneSameNumber()
        ? calls.openAgain(phone, webhook, behaviour.lifetime())
        : calls.open(phone, webhook, behaviour.lifetime());
  }

  Optional<AuthCall> find(long id) {
    return calls.find(id);
  }

  /** Whether this account waited for the call. */
  boolean ring(PhoneNumber from, PhoneNumber to) {
    boolean anybody = behaviour.reportsWrongCaller();
    List<AuthCall> called =
        calls.ring(
            from, call -> call.authPhone().equals(to) && (anybody || call.phone().equals(from)));
    called.forEach(call -> webhooks.send(call, behaviour));
    return !called.isEmpty();
  }
}
