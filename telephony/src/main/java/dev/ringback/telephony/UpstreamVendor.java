package dev.ringback.telephony;

/**
 * Whom requests are sent to: one gateway, record source or other component of a realm.
 *
 * @param id the component's id; requests to one id share a circuit breaker
 * @param service the id of the provider that speaks the vendor's language, such as {@code
 *     telefon-ip}: one of a few that are known when the program is written
 * @param realm the name of the realm that has the component
 * @param name the component's name there
 */
public record UpstreamVendor(String id, String service, String realm, String name) {

  /**
   * A part of what the vendor does, with a circuit breaker and meters of its own: it may fail while
   * the rest works.
   *
   * @param part such as {@code recordings}
   */
  public UpstreamVendor part(String part) {
    return new UpstreamVendor(id + "/" + part, service + "-" + part, realm, name);
  }
}
