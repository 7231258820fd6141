package dev.ringback.records.source.ovh;

import dev.ringback.records.source.ovh.link.Link;

/** What a user who comes back from OVH has decided. */
public sealed interface LinkAnswer {

  /** The account is linked. */
  record Linked(Link link) implements LinkAnswer {}

  /** The user has neither agreed nor refused. */
  record Undecided() implements LinkAnswer {}

  /** The user has refused. */
  record Refused() implements LinkAnswer {}

  /** Nobody waits for this answer: too late, or never asked. */
  record Unknown() implements LinkAnswer {}

  /** OVH cannot be asked now. */
  record Unavailable() implements LinkAnswer {}
}
