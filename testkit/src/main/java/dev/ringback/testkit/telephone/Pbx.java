package dev.ringback.testkit.telephone;

import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * A PBX that rejects every call and reports it to a {@code number-pool} gateway, honestly or not.
 */
public final class Pbx {

  private final URI address;
  private final String secret;

  private Pbx(URI address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /** The PBX in front of this gateway, with the gateway's secret. */
  public static Pbx of(TestRealm realm, String gateway, String secret) {
    return new Pbx(URI.create(realm.address() + "/reverse-call/inbound-calls/" + gateway), secret);
  }

  /** Somebody calls a number: the PBX reports it. */
  public HttpResponse<String> call(String from, String to) {
    return event(from, to).send();
  }

  /** The report of a call that is made now, before it is sent. */
  public PbxEvent event(String from, String to) {
    return PbxEvent.ofCall(address, secret, from, to);
  }

  /** The same PBX with another secret, such as a thief's. */
  public Pbx withSecret(String another) {
    return new Pbx(address, another);
  }
}
