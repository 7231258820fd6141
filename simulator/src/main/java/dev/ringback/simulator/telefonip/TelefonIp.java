package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The vendor telefon-ip.ru: its accounts, its numbers, and the calls that come in on these. */
public final class TelefonIp implements AutoCloseable {

  /** An account that is there from the start. */
  public static final String DEMO_TOKEN = "demo-token";

  private static final NumberBlock NUMBERS = new NumberBlock("+7964411");
  private static final long FIRST_ID = 122_760;

  private final URI baseUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong ids = new AtomicLong(FIRST_ID);
  private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
  private final Webhooks webhooks = new Webhooks();

  private TelefonIp(URI baseUrl, Clock clock) {
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /** Opens the vendor's API and its switches on a server. */
  public static TelefonIp on(LoopbackServer server, Clock clock) {
    TelefonIp vendor = new TelefonIp(server.address().resolve(AuthCallsResource.PATH), clock);
    vendor.account(DEMO_TOKEN);
    server.route(AuthCallsResource.PATH, new AuthCallsResource(vendor, clock));
    server.route(AccountsResource.PATH, new AccountsResource(vendor));
    return vendor;
  }

  /** What a realm admin enters as {@code baseUrl}; the token comes after it. */
  public URI baseUrl() {
    return baseUrl;
  }

  /**
   * The account of an API token, created on first use.
   *
   * @throws IllegalArgumentException if the token could not stand in a path as it is
   */
  public Account account(String token) {
    return accounts.computeIfAbsent(token, this::newAccount);
  }

  /** Whether a number is one of those that this vendor hands out. */
  public boolean owns(PhoneNumber number) {
    return NUMBERS.contains(number);
  }

  /**
   * A call comes in and is rejected with a busy tone. Whoever waits for it is told.
   *
   * @return the tokens of the accounts that were told; empty if nobody waits for this call
   */
  public List<String> ring(PhoneNumber from, PhoneNumber to) {
    return accounts.values().stream()
        .filter(account -> account.ring(from, to))
        .map(Account::token)
        .toList();
  }

  /** Drops webhooks that have not gone out yet. */
  @Override
  public void close() {
    webhooks.close();
  }

  Optional<Account> existingAccount(String token) {
    return Optional.ofNullable(accounts.get(token));
  }

  /** The number that a QR image stands for. */
  Optional<PhoneNumber> numberOfImage(long image) {
    return accounts.values().stream()
        .flatMap(account -> account.find(AuthCall.idOfImage(image)).stream())
        .map(AuthCall::authPhone)
        .findFirst();
  }

  private Account newAccount(String token) {
    AuthCalls calls = new AuthCalls(clock, ids::getAndIncrement, () -> NUMBERS.any(random));
    return new Account(token, clock, calls, webhooks);
  }
}
