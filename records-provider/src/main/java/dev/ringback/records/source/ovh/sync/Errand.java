package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhReply;
import java.util.List;

/** One question to OVH that a sync has to ask. */
interface Errand {

  /** Asks, while no transaction is open. */
  OvhReply<Finding> run(OvhApi api, ConsumerKey key);

  /** What part of the sync it is. */
  default SyncPhase phase() {
    return SyncPhase.LISTING;
  }

  /** What an answer means. */
  interface Finding {

    /**
     * Writes it down, in one transaction.
     *
     * @return what is to be asked because of it
     */
    List<Errand> write(SyncBook book);
  }
}
