package dev.ringback.authenticator.outbox;

import java.net.URI;
import java.time.Instant;

/**
 * A webhook on its way: a GET of an address to which parameters are added.
 *
 * @param id of the message, one and the same for every attempt
 * @param realm id of the realm that sends it
 * @param owner id of the user to whom it goes
 * @param token id of the API token with which it was asked for
 * @param address where it goes, as it was asked for
 * @param parameters what it says, as a query has it
 * @param sealedKey the signing key, sealed for this id
 * @param tries how many attempts have begun
 * @param due when the next one may begin
 */
record OutgoingWebhook(
    String id,
    String realm,
    String owner,
    String token,
    String address,
    String parameters,
    String sealedKey,
    int tries,
    Instant due) {

  /** The address with the parameters, behind those that it has already. */
  URI target() {
    String separator = URI.create(address).getRawQuery() == null ? "?" : "&";
    return URI.create(address + separator + parameters);
  }

  /** The same with one more attempt begun, and nobody else's to begin until then. */
  OutgoingWebhook tried(Instant until) {
    return new OutgoingWebhook(
        id, realm, owner, token, address, parameters, sealedKey, tries + 1, until);
  }

  /** Neither address nor key: both are secrets of the receiver. */
  @Override
  public String toString() {
    return "webhook " + id;
  }
}
