package dev.ringback.records.source.alloincognito.pair;

/** What is to be done by who has taken the lease. */
sealed interface Turn {

  /** The vendor is to be asked, and then the lease to be given back. */
  record Ours(Renewal renewal) implements Turn {}

  /** Nothing; the lease is given back. */
  record Settled(Access access) implements Turn {}
}
