package dev.ringback.simulator.runtel;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * An installation with its accounts. Behaviour, accounts, blocks and requests belong to it alone,
 * so that tests running side by side do not disturb each other.
 */
public final class Platform {

  static final int MOST_REQUESTS_KEPT = 10_000;

  static final String WHAT_A_NAME_IS = "A name is 1 to 100 letters, digits and . _ ~ -";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  /** Characters of a token: half as many random bytes. */
  private static final int TOKEN_LENGTH = 256;

  private final URI baseUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> loginsByToken = new ConcurrentHashMap<>();
  private final Deque<SeenRequest> requests = new ArrayDeque<>();
  private final HostLock lock = new HostLock();
  private volatile Behaviour behaviour = Behaviour.asDocumented();

  /**
   * @throws IllegalArgumentException if the name could not stand in a path as it is
   */
  Platform(String name, URI baseUrl, Clock clock) {
    if (!isName(name)) {
      throw new IllegalArgumentException(WHAT_A_NAME_IS);
    }
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /** Whether a text can stand in a path as it is. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** What a realm admin enters as {@code baseUrl}; {@code /api/} comes after it. */
  public URI baseUrl() {
    return baseUrl;
  }

  /** From now on the platform behaves like this. */
  public Platform behave(Behaviour as) {
    behaviour = requireNonNull(as);
    return this;
  }

  /** How the platform behaves. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** From now on this is the account of its login, and there is no other one. */
  public Platform keep(Account account) {
    accounts.put(account.login(), account);
    return this;
  }

  /** From now on nobody has this login. */
  public void forget(String login) {
    accounts.remove(login);
  }

  /** What the platform was asked, oldest first; the last {@value #MOST_REQUESTS_KEPT}. */
  public List<SeenRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** How many tokens are good: of logins without a logout. */
  public int openTokens() {
    return loginsByToken.size();
  }

  Instant now() {
    return clock.instant();
  }

  boolean isBlocked() {
    return lock.holdsAt(now());
  }

  /** Whose login and password these are. A failure counts against the host. */
  Optional<Account> authenticated(String login, String password) {
    Optional<Account> account =
        Optional.ofNullable(accounts.get(login)).filter(found -> found.password().equals(password));
    if (account.isEmpty()) {
      lock.failed(behaviour, now());
    }
    return account;
  }

  String newToken(Account account) {
    byte[] bytes = new byte[TOKEN_LENGTH / 2];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    loginsByToken.put(token, account.login());
    return token;
  }

  /** Whether the token was good until now. */
  boolean end(String token) {
    return loginsByToken.remove(token) != null;
  }

  void asked(SeenRequest request) {
    synchronized (requests) {
      if (requests.size() == MOST_REQUESTS_KEPT) {
        requests.removeFirst();
      }
      requests.addLast(request);
    }
  }
}
