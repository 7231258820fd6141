package dev.ringback.simulator.runtel;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.RequestLog;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An installation with its accounts. Behaviour, accounts, blocks and requests belong to it alone,
 * so that tests running side by side do not disturb each other.
 */
public final class Platform {

  static final int MOST_REQUESTS_KEPT = 10_000;

  /** Characters of a token: half as many random bytes. */
  private static final int TOKEN_LENGTH = 256;

  private final URI baseUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> loginsByToken = new ConcurrentHashMap<>();
  private final RequestLog<SeenRequest> requests = new RequestLog<>(MOST_REQUESTS_KEPT);
  private final HostLock lock = new HostLock();
  private volatile Behaviour behaviour = Behaviour.asDocumented();

  Platform(URI baseUrl, Clock clock) {
    this.baseUrl = baseUrl;
    this.clock = clock;
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

  /** From now on the account can be logged in to by this name, too; answers have its own login. */
  public Platform alias(String name, Account account) {
    accounts.put(name, account);
    return this;
  }

  /** From now on nobody has this login. */
  public void forget(String login) {
    accounts.remove(login);
  }

  /** What the platform was asked, oldest first; the last {@value #MOST_REQUESTS_KEPT}. */
  public List<SeenRequest> requests() {
    return requests.all();
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
    requests.add(request);
  }
}
