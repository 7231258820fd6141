package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The one way out to a vendor: guarded against hostile addresses, slow or endless answers, and
 * vendors that are down.
 *
 * <p>Only https, and only to public addresses, unless the policy opens private networks. A name is
 * resolved once and the connection goes to exactly the address that was checked. No redirects, no
 * cookies, no proxies, no second tries. Safe for many threads; one per server is enough.
 */
public final class Upstream implements AutoCloseable {

  private final VendorAddresses addresses;
  private final VendorAddresses receivers;
  private final Deadlines deadlines = new Deadlines();
  private final HostPlaces places;
  private final Exchanges exchanges;
  private final Exchanges deliveries;
  private final Downloads downloads;
  private final Breakers breakers;
  private final UpstreamObserver observer;
  private final InstantSource time;

  /** A client that keeps to this policy until it is closed, and tells this observer of it. */
  public Upstream(UpstreamPolicy policy, UpstreamObserver observer) {
    this(policy, observer, InstantSource.system(), InetAddress::getAllByName);
  }

  Upstream(
      UpstreamPolicy policy,
      UpstreamObserver observer,
      InstantSource time,
      NameService nameService) {
    this.observer = observer;
    this.time = time;
    addresses = VendorAddresses.ofVendors(policy, nameService);
    receivers = VendorAddresses.ofReceivers(policy, nameService);
    places = new HostPlaces(policy.connectTimeout());
    deliveries = new Exchanges(policy, receivers.resolver(), deadlines);
    exchanges = new Exchanges(policy, addresses.resolver(), deadlines);
    downloads = new Downloads(policy, addresses.resolver(), deadlines);
    breakers = new Breakers(time, observer);
  }

  /**
   * Sends the request and reads the whole answer, inside the policy's limits. Whatever the network
   * or the vendor does is an answer, never an exception.
   *
   * <p>At most twenty requests go to one host at a time, and five of them on behalf of one person
   * or network. The next ones wait in a short queue, for as long as the policy grants to connect,
   * and are answered {@link Kind#BUSY} then, which no circuit breaker counts.
   *
   * @throws java.util.concurrent.RejectedExecutionException if this client is closed
   */
  public UpstreamAnswer send(UpstreamRequest request) {
    return send(request, anything -> true);
  }

  /**
   * The same, where not everything that a vendor sends is an answer: what cannot be read, such as a
   * page that announces works, is the vendor's failure. Asked of answers without a server error.
   *
   * @throws java.util.concurrent.RejectedExecutionException if this client is closed
   */
  public UpstreamAnswer send(UpstreamRequest request, Predicate<Answered> isReadable) {
    return observed(
        request,
        () ->
            breakers.call(
                request.vendor(),
                () -> places.with(request, () -> readable(exchanges.run(request), isReadable))));
  }

  /**
   * Sends a message that nobody waits for and of which somebody else counts the attempts, guarded
   * in the same way but for the circuit breaker: receivers come and go, are not to push vendors out
   * of the breakers' memory, and a rest would cost attempts of messages that could arrive. It
   * shares neither connections nor look-ups of names with requests to vendors.
   *
   * @throws java.util.concurrent.RejectedExecutionException if this client is closed
   */
  public UpstreamAnswer deliver(UpstreamRequest message) {
    return observed(message, () -> deliveries.run(message));
  }

  /**
   * Sends the request, waits for the headers inside the policy's limits, and leaves the body to be
   * read piece by piece inside those of the download, on whatever thread. How many there are at a
   * time is for the caller to limit.
   *
   * <p>The observer and the circuit breaker learn of the answer when its headers are there: a long
   * body must not keep others waiting. A body that breaks off is one more failure to them.
   *
   * @param isReadable asked of the answer without its body, unless that is a server error
   * @throws java.util.concurrent.RejectedExecutionException if this client is closed
   */
  public UpstreamDownload download(
      UpstreamRequest request, UpstreamDownload.Limits limits, Predicate<Answered> isReadable) {
    Instant begun = time.instant();
    StreamedBody body =
        new StreamedBody(
            limits,
            failure -> {
              Failed broken = new Failed(failure);
              breakers.record(request.vendor(), broken);
              tell(request, broken, begun);
            });
    UpstreamAnswer head =
        observed(
            request,
            () ->
                breakers.call(
                    request.vendor(),
                    () ->
                        places.with(
                            request, () -> readable(downloads.begin(request, body), isReadable))));
    if (head instanceof Answered answered) {
      return new Begun(answered.status(), answered.headers(), body);
    }
    body.close();
    return new UpstreamDownload.Failed(((Failed) head).failure());
  }

  /**
   * Whether a request to this address would be refused before a packet leaves; for the moment when
   * an admin saves an address. A name that does not resolve now is not refused: the network may be
   * down today, and every request checks again.
   */
  public Optional<UpstreamFailure> check(URI address) {
    return addresses
        .refusalToday(address, Optional.empty())
        .filter(refusal -> refusal.kind() != Kind.BUSY);
  }

  /**
   * The same for an address that somebody gives to have messages delivered there. Its name is
   * looked up apart from those of vendors, so that names which nobody answers for cost them
   * nothing.
   *
   * @param onBehalfOf who gives it: one has a share of the look-ups only
   * @return {@link Kind#BUSY} if there are too many look-ups at the moment
   */
  public Optional<UpstreamFailure> checkReceiver(URI address, String onBehalfOf) {
    return receivers.refusalToday(address, Optional.of(onBehalfOf));
  }

  /** The state of the circuit breaker of the vendor with this id; closed if it was never called. */
  public BreakerState breakerState(String vendorId) {
    return breakers.state(vendorId);
  }

  @Override
  public void close() {
    exchanges.close();
    deliveries.close();
    downloads.close();
    deadlines.close();
    addresses.close();
    receivers.close();
  }

  private UpstreamAnswer observed(UpstreamRequest request, Supplier<UpstreamAnswer> exchange) {
    Instant begun = time.instant();
    UpstreamAnswer answer =
        addresses.refusalOf(request.uri()).<UpstreamAnswer>map(Failed::new).orElseGet(exchange);
    tell(request, answer, begun);
    return answer;
  }

  private void tell(UpstreamRequest request, UpstreamAnswer answer, Instant begun) {
    Duration after = Duration.between(begun, time.instant());
    observer.answered(request.vendor(), request.action(), answer, after);
  }

  private static UpstreamAnswer readable(UpstreamAnswer answer, Predicate<Answered> isReadable) {
    if (answer instanceof Answered answered
        && !answered.isServerError()
        && !isReadable.test(answered)) {
      String explanation =
          "the answer (HTTP " + answered.status() + ") is not what the vendor's document describes";
      return new Failed(new UpstreamFailure(Kind.UNREADABLE_ANSWER, explanation));
    }
    return answer;
  }
}
