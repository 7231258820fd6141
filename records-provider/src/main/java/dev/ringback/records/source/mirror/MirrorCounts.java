package dev.ringback.records.source.mirror;

/**
 * How many records came through a link.
 *
 * @param present that can be searched
 * @param gone that the vendor has no more
 */
public record MirrorCounts(long present, long gone) {}
