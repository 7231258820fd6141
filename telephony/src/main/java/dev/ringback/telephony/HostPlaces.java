package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * How many requests go to one host at a time, and how many of them on behalf of one person or
 * network. A request holds a thread of the server until it is answered, so the sum of places and
 * queue stays well below the fifty threads that Keycloak has by default.
 */
final class HostPlaces {

  /** As many as there are connections to one host. */
  static final int MOST = 20;

  /** Of one person or network. */
  static final int SHARE = 5;

  /** How many requests wait for a place at one host. */
  static final int QUEUE = 20;

  private static final Places.Sizes SIZES = new Places.Sizes(MOST, SHARE, QUEUE);

  private final Duration patience;
  private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * @param patience how long a request waits for a place
   */
  HostPlaces(Duration patience) {
    this.patience = patience;
  }

  /** Makes the exchange while it has a place at the host of the request. */
  UpstreamAnswer with(UpstreamRequest request, Supplier<UpstreamAnswer> exchange) {
    String name = nameOf(request.uri());
    Places places = hosts.compute(name, HostPlaces::entered).places;
    try {
      if (!places.take(request.onBehalfOf(), patience)) {
        return new Failed(
            new UpstreamFailure(
                Kind.BUSY, "this server has too many requests to the vendor at the moment"));
      }
      try {
        return exchange.get();
      } finally {
        places.free(request.onBehalfOf());
      }
    } finally {
      hosts.compute(name, HostPlaces::left);
    }
  }

  private static Host entered(String name, Host known) {
    return known == null ? new Host(new Places(SIZES), 1) : new Host(known.places, known.users + 1);
  }

  private static Host left(String name, Host known) {
    return known.users == 1 ? null : new Host(known.places, known.users - 1);
  }

  private static String nameOf(URI address) {
    return (address.getScheme() + "://" + address.getHost() + ":" + address.getPort())
        .toLowerCase(Locale.ROOT);
  }

  /**
   * A host that requests are going to.
   *
   * @param users how many requests have a place or wait for one; of none, the host is forgotten
   */
  private record Host(Places places, int users) {}
}
