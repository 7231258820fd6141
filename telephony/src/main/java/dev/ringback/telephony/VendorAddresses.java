package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamFailure.Kind;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be called, and where they are. */
final class VendorAddresses implements AutoCloseable {

  private static final int VENDORS_NAMES = 32;
  private static final int RECEIVERS_NAMES = 16;
  private static final int RECEIVERS_SHARE = 4;

  private final UrlGuard urls;
  private final AddressGuard addresses;
  private final TimedNameService names;

  private VendorAddresses(UpstreamPolicy policy, TimedNameService names) {
    urls = new UrlGuard(policy.privateNetworks());
    addresses = new AddressGuard(policy.privateNetworks());
    this.names = names;
  }

  /** Of vendors, whose addresses administrators have typed. */
  static VendorAddresses ofVendors(UpstreamPolicy policy, NameService names) {
    return new VendorAddresses(
        policy, new TimedNameService(names, policy.connectTimeout(), VENDORS_NAMES, VENDORS_NAMES));
  }

  /**
   * Of receivers, whose addresses strangers have typed: however many of their names do not resolve,
   * no look-up of a vendor's name waits for it.
   */
  static VendorAddresses ofReceivers(UpstreamPolicy policy, NameService names) {
    return new VendorAddresses(
        policy,
        new TimedNameService(names, policy.connectTimeout(), RECEIVERS_NAMES, RECEIVERS_SHARE));
  }

  /** For connections, which so never lead to an address that is refused. */
  GuardedDnsResolver resolver() {
    return new GuardedDnsResolver(names, addresses);
  }

  /** Why no request goes there, as far as the address itself tells. */
  Optional<UpstreamFailure> refusalOf(URI address) {
    return urls.objectionTo(address).map(VendorAddresses::refused);
  }

  /**
   * The same, and as far as its name tells today; one that does not resolve tells nothing.
   *
   * @param onBehalfOf who wants to know
   * @return {@code BUSY} if the name cannot be looked up now
   */
  Optional<UpstreamFailure> refusalToday(URI address, Optional<String> onBehalfOf) {
    return refusalOf(address).or(() -> objectionToWhatResolves(address.getHost(), onBehalfOf));
  }

  @Override
  public void close() {
    names.close();
  }

  private Optional<UpstreamFailure> objectionToWhatResolves(
      String host, Optional<String> onBehalfOf) {
    try {
      return Arrays.stream(names.addressesOf(host, onBehalfOf))
          .flatMap(address -> addresses.objectionTo(address).stream())
          .findFirst()
          .map(VendorAddresses::refused);
    } catch (LookUpsBusyException busy) {
      return Optional.of(Diagnosis.of(busy, Redaction.of(Set.of())));
    } catch (UnknownHostException unknownToday) {
      return Optional.empty();
    }
  }

  private static UpstreamFailure refused(String objection) {
    return new UpstreamFailure(Kind.ADDRESS_REFUSED, objection);
  }
}
