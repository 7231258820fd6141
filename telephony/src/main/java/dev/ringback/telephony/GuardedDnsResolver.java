package dev.ringback.telephony;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name for a connection, and refuses it if any of its addresses is refused. The
 * connection goes to what is returned here, so a name cannot change its mind between the check and
 * the call (DNS rebinding).
 */
final class GuardedDnsResolver implements DnsResolver {

  private final NameService names;
  private final AddressGuard guard;

  GuardedDnsResolver(NameService names, AddressGuard guard) {
    this.names = names;
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addressesOf(host);
    for (InetAddress address : addresses) {
      Optional<String> objection = guard.objectionTo(address);
      if (objection.isPresent()) {
        throw new AddressRefusedException(objection.get());
      }
    }
    return addresses;
  }

  /** The name itself: asking for another one would be a second, unguarded look-up. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
