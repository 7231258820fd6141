package dev.ringback.records.source.ovh.link;

import java.util.Locale;

/** How a link stands. */
public enum LinkState {
  /** The user has been sent to OVH and has not agreed yet. */
  PENDING,
  /** The user did not agree; forgotten soon. */
  REFUSED,
  /** The user has agreed, and records are mirrored. */
  LINKED,
  /** The consent has ended. What was mirrored stays; the link can be renewed. */
  BROKEN;

  /** As the API has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
