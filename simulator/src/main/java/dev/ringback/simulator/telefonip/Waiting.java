package dev.ringback.simulator.telefonip;

/** What a check answers before the call; the document does not say. */
public enum Waiting {
  /** {@code success} is false, the HTTP status 200. */
  HTTP_200_FALSE,
  /** {@code success} is false, the HTTP status 400. */
  HTTP_400_FALSE,
  /** {@code success} is true, but {@code data.phone} is empty. */
  TRUE_WITH_EMPTY_PHONE
}
