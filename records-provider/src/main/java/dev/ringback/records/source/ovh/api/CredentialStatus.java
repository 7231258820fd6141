package dev.ringback.records.source.ovh.api;

/** How a consent stands, in OVH's own words. */
public enum CredentialStatus {
  /** The customer has agreed. */
  VALIDATED("validated"),
  /** The customer has neither agreed nor refused. */
  PENDING("pendingValidation"),
  /** The customer does not agree. */
  REFUSED("refused"),
  /** The customer had agreed, for a time that is over. */
  EXPIRED("expired");

  private final String word;

  CredentialStatus(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
