package dev.ringback.records.source.mirror;

/**
 * Where a mirrored record came from.
 *
 * @param link through which link
 * @param id what the vendor calls it
 */
public record MirroredOrigin(MirrorLink link, UpstreamId id) {}
