package dev.ringback.telephony;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides by its spelling whether a URL may be called at all. What its name resolves to is the
 * matter of {@link AddressGuard}.
 */
final class UrlGuard {

  private static final int HIGHEST_PORT = 65_535;

  /** A host whose last label is a number is an IPv4 address to every resolver (WHATWG URL, 3.5). */
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

  /** Without leading zeros: these are octal for some readers and decimal for others. */
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  private final boolean plainHttp;

  UrlGuard(boolean plainHttp) {
    this.plainHttp = plainHttp;
  }

  /** Why the URL must not be called, in words for an admin; empty if its spelling is fine. */
  Optional<String> objectionTo(URI url) {
    if (!schemeIsOpen(url.getScheme())) {
      return Optional.of("the address must begin with https://");
    }
    if (url.getRawUserInfo() != null) {
      return Optional.of("the address must not hold a user name or password");
    }
    if (url.getRawFragment() != null) {
      return Optional.of("the address must not hold a fragment");
    }
    if (url.getHost() == null || isOddlySpelled(url.getHost())) {
      return Optional.of("the address holds no plain host name or IP address");
    }
    if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
      return Optional.of("the address holds no valid port");
    }
    return Optional.empty();
  }

  private boolean schemeIsOpen(String scheme) {
    return "https".equalsIgnoreCase(scheme) || (plainHttp && "http".equalsIgnoreCase(scheme));
  }

  private static boolean isOddlySpelled(String host) {
    boolean zoned = host.indexOf('%') >= 0;
    boolean numeric = ENDS_IN_A_NUMBER.matcher(host).matches();
    return zoned || (numeric && !DOTTED_QUAD.matcher(host).matches());
  }
}
