package dev.ringback.simulator.ovh;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a consumer key, named as OVH names it ({@code auth.CredentialStateEnum}). */
public enum CredentialStatus {
  /** The customer has not been asked yet, or has not answered. */
  @JsonProperty("pendingValidation")
  PENDING_VALIDATION,
  /** The customer has said yes. */
  @JsonProperty("validated")
  VALIDATED,
  /** The customer has said no. */
  @JsonProperty("refused")
  REFUSED,
  /** Its time is over, or the customer or the application has ended it. */
  @JsonProperty("expired")
  EXPIRED
}
