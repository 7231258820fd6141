package dev.ringback.records.source.ovh;

import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.sync.SyncState;
import java.util.Optional;

/**
 * A link as its user sees it.
 *
 * @param source the name of the record source
 * @param sync how far it is; empty if the user has not agreed yet
 */
public record UserLink(Link link, String source, Optional<SyncState> sync) {}
