package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.authenticator.gateway.Allocation;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.authenticator.gateway.Reception;
import dev.ringback.authenticator.gateway.ReportingGateway;
import dev.ringback.authenticator.webhook.WebhookKey;
import dev.ringback.authenticator.webhook.WebhookMessage;
import dev.ringback.authenticator.webhook.WebhookRefusal;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Reverse calls to numbers of your own, which a PBX rejects and reports. */
final class NumberPoolGateway implements ReportingGateway {

  /** The numbers are ours: they are kept for as long as anybody may wait. */
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final String id;
  private final String name;
  private final NumberPool pool;
  private final Optional<WebhookKey> key;
  private final EventRules rules;
  private final RandomGenerator random;

  /**
   * @param key empty if the secret is missing: then no event can be believed
   * @param random unpredictable, so that nobody knows the number on somebody else's page
   */
  NumberPoolGateway(
      String id,
      String name,
      NumberPool pool,
      Optional<WebhookKey> key,
      EventRules rules,
      RandomGenerator random) {
    this.id = id;
    this.name = name;
    this.pool = pool;
    this.key = key;
    this.rules = rules;
    this.random = random;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  /** Calls are rejected, and the numbers are ours. */
  @Override
  public boolean isFreeOfCharge() {
    return true;
  }

  /** Any caller may be shown any number: what counts is the pair. */
  @Override
  public Allocation allocate(PhoneNumber caller, String webhookSecret) {
    Optional<GatewayFailure> failure = probe();
    if (failure.isPresent()) {
      return new Allocation.Unavailable(failure.get());
    }
    List<Line> lines = pool.offer(random).stream().map(Line::new).toList();
    return new Allocation.Allocated(lines, LIFETIME);
  }

  @Override
  public Reception receive(WebhookMessage message, Instant now) {
    Optional<WebhookRefusal> refusal =
        key.map(key -> key.refusal(message, now))
            .orElse(Optional.of(WebhookRefusal.WRONG_SIGNATURE));
    if (refusal.isPresent()) {
      return new Reception.Refused(refusal.get());
    }
    InboundCall.Reading reading = InboundCall.read(message.body(), rules.defaultRegion());
    if (reading instanceof InboundCall.Reading.Call read) {
      return new Reception.Reported(report(read.call(), message.sent(), now));
    }
    return reading instanceof InboundCall.Reading.OddNumber odd
        ? new Reception.UnreadableNumber(odd.field(), odd.shape())
        : new Reception.Unreadable(((InboundCall.Reading.Mistake) reading).explanation());
  }

  @Override
  public Optional<GatewayFailure> probe() {
    if (pool.size() == 0) {
      return Optional.of(new GatewayFailure("no_number", "The pool has no number."));
    }
    if (key.isEmpty()) {
      return Optional.of(
          new GatewayFailure("no_secret", "The secret is missing, or the vault does not have it."));
    }
    return Optional.empty();
  }

  private CallReport report(InboundCall call, Instant sent, Instant now) {
    return new CallReport(
        new Line(pool.asListed(call.dialled())),
        caller(call),
        Optional.of(PbxClock.read(call.receivedAt(), sent, now)),
        call.id());
  }

  private Caller caller(InboundCall call) {
    return call.caller()
        .<Caller>map(
            number ->
                call.attestation().atLeast(rules.minimum())
                    ? new Caller.Shown(number, call.attestation())
                    : new Caller.Unattested(number))
        .orElseGet(Caller.Hidden::new);
  }
}
