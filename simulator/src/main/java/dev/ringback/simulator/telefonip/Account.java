package dev.ringback.simulator.telefonip;

import static java.util.Objects.requireNonNull;

import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A customer of the vendor, known by an API token. Behaviour, numbers and requests belong to the
 * account alone, so that tests running side by side do not disturb each other.
 */
public final class Account {

  static final int MOST_REQUESTS_KEPT = 10_000;

  static final String WHAT_A_TOKEN_IS = "A token is 1 to 100 letters, digits and . _ ~ -";

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  private final String token;
  private final Clock clock;
  private final AuthCalls calls;
  private final Webhooks webhooks;
  private final Deque<SeenRequest> requests = new ArrayDeque<>();
  private volatile Behaviour behaviour = Behaviour.asDocumented();

  /**
   * @throws IllegalArgumentException if the token could not stand in a path as it is
   */
  Account(String token, Clock clock, AuthCalls calls, Webhooks webhooks) {
    if (!isToken(token)) {
      throw new IllegalArgumentException(WHAT_A_TOKEN_IS);
    }
    this.token = token;
    this.clock = clock;
    this.calls = calls;
    this.webhooks = webhooks;
  }

  /** Whether a text can stand in a path as it is. */
  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
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
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** The numbers that wait for a call, oldest first. */
  public List<OpenNumber> open() {
    return calls.openNumbers();
  }

  void asked(String method, String action, Map<String, String> parameters) {
    synchronized (requests) {
      if (requests.size() == MOST_REQUESTS_KEPT) {
        requests.removeFirst();
      }
      requests.addLast(new SeenRequest(clock.instant(), method, action, parameters));
    }
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
