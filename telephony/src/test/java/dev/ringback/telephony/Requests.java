package dev.ringback.telephony;

import java.net.URI;

/** Requests to the one gateway that most tests have. */
final class Requests {

  static final UpstreamVendor GATEWAY = vendor("gateway");

  private Requests() {}

  static UpstreamVendor vendor(String id) {
    return new UpstreamVendor(id, "telefon-ip", "realm", "name-of-" + id);
  }

  static UpstreamRequest get(URI address) {
    return UpstreamRequest.get(GATEWAY, "get", address);
  }

  static UpstreamRequest post(URI address, String contentType, byte[] body) {
    return UpstreamRequest.post(GATEWAY, "post", address, contentType, body);
  }
}
