package dev.ringback.authenticator.pbx.federation;

/**
 * How a PBX is, as the node that was asked sees it.
 *
 * @param name the federation's name
 * @param works whether something answers there
 * @param breaker whether requests go through: {@code closed} (they do), {@code open} (they do not
 *     for a while) or {@code half_open} (one is let through to try)
 * @param message the same in plain words, with what is wrong
 */
public record PbxState(String name, boolean works, String breaker, String message) {}
