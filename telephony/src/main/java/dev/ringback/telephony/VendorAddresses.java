package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamFailure.Kind;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Which addresses may be called, and where they are. */
final class VendorAddresses implements AutoCloseable {

  private final UrlGuard urls;
  private final AddressGuard addresses;
  private final TimedNameService names;

  VendorAddresses(UpstreamPolicy policy, NameService nameService) {
    urls = new UrlGuard(policy.privateNetworks());
    addresses = new AddressGuard(policy.privateNetworks());
    names = new TimedNameService(nameService, policy.connectTimeout());
  }

  /** For connections, which so never lead to an address that is refused. */
  GuardedDnsResolver resolver() {
    return new GuardedDnsResolver(names, addresses);
  }

  /** Why no request goes there, as far as the address itself tells. */
  Optional<UpstreamFailure> refusalOf(URI address) {
    return urls.objectionTo(address).map(VendorAddresses::refused);
  }

  /** The same, and as far as its name tells today; one that does not resolve tells nothing. */
  Optional<UpstreamFailure> refusalToday(URI address) {
    return refusalOf(address)
        .or(() -> objectionToWhatResolves(address.getHost()).map(VendorAddresses::refused));
  }

  @Override
  public void close() {
    names.close();
  }

  private Optional<String> objectionToWhatResolves(String host) {
    try {
      return Arrays.stream(names.addressesOf(host))
          .flatMap(address -> addresses.objectionTo(address).stream())
          .findFirst();
    } catch (UnknownHostException unknownToday) {
      return Optional.empty();
    }
  }

  private static UpstreamFailure refused(String objection) {
    return new UpstreamFailure(Kind.ADDRESS_REFUSED, objection);
  }
}
