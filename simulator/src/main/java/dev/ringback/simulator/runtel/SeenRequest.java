package dev.ringback.simulator.runtel;

import java.time.Instant;

/**
 * What a platform was asked. Passwords are not remembered.
 *
 * @param at when the request came in
 * @param method HTTP method, such as {@code POST}
 * @param path beneath the platform, such as {@code /api}
 * @param action what was to be done, such as {@code auth}; empty if nothing readable
 * @param login whose login it was; empty if it was none
 */
public record SeenRequest(Instant at, String method, String path, String action, String login) {}
