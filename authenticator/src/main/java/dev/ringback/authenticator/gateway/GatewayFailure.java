package dev.ringback.authenticator.gateway;

/**
 * Why a gateway could not do what it was asked.
 *
 * @param reason a stable code for events and meters, such as {@code timeout}
 * @param explanation plain words for an administrator, without secrets or numbers in clear
 */
public record GatewayFailure(String reason, String explanation) {

  /** Of a request that this server was too busy to send. */
  private static final String BUSY = "busy";

  /**
   * Whether it is no failure of the gateway: this server has too much to do for it at the moment,
   * and a few seconds later it may be asked.
   */
  public boolean isBusy() {
    return reason.equals(BUSY);
  }
}
