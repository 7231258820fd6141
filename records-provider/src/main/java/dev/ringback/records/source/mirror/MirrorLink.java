package dev.ringback.records.source.mirror;

/**
 * Through what a record came: the consent of one user to read one account at a vendor.
 *
 * @param realm the realm's id
 * @param source the id of the record source's component
 * @param id the link's own id
 * @param owner the id of the user who made the link
 */
public record MirrorLink(String realm, String source, String id, String owner) {}
