package dev.ringback.authenticator.defender;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The three lists of a defender, named as 002's has them. */
public enum HostList {
  /** Never blocked, and its failures are not counted. */
  @JsonProperty("white")
  WHITE,
  /** Blocked: by the guard for a while, or by an administrator until it is taken off the list. */
  @JsonProperty("black")
  BLACK,
  /** Blocked by the guard not long ago, and admitted again. */
  @JsonProperty("unblocked")
  UNBLOCKED
}
