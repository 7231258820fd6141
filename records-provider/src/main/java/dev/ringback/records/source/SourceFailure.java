package dev.ringback.records.source;

/**
 * Why a source could not answer.
 *
 * @param reason a stable code for events and meters, such as {@code timeout}
 * @param explanation plain words for people, without secrets or numbers in clear
 */
public record SourceFailure(String reason, String explanation) {

  /** Of a request that this server was too busy to send. */
  private static final String BUSY = "busy";

  /** Whether the source was not asked, as this server has too much to do for it at this moment. */
  public boolean isBusy() {
    return reason.equals(BUSY);
  }
}
