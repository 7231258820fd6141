package dev.ringback.records.source.ovh.sync;

import java.util.Locale;

/** What is being done for a link. */
public enum SyncPhase {
  /** Nothing, until the next sync is due. */
  WAITING,
  /** OVH is asked which lines and records there are. */
  LISTING,
  /** New records are fetched. */
  FETCHING;

  /** As the API has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
