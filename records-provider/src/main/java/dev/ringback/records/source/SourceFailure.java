package dev.ringback.records.source;

/**
 * Why a source could not answer.
 *
 * @param reason a stable code for events and meters, such as {@code timeout}
 * @param explanation plain words for people, without secrets or numbers in clear
 */
public record SourceFailure(String reason, String explanation) {}
