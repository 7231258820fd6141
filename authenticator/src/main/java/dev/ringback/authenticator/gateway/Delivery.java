package dev.ringback.authenticator.gateway;

/** How word of a call reaches us. */
public enum Delivery {
  /** The gateway sends a hint as soon as the call is there, and is then asked for proof. */
  WEBHOOK,
  /** The gateway says nothing by itself; it is asked while somebody watches the waiting page. */
  POLL,
  /** The gateway reports every call by itself and signs what it says; there is nothing to ask. */
  REPORT
}
