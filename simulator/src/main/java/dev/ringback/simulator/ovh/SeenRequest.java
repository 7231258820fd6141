package dev.ringback.simulator.ovh;

import java.time.Instant;

/**
 * What the API was asked, or a recording.
 *
 * @param at when the request came in
 * @param method HTTP method, such as {@code GET}
 * @param path beneath {@code /ovh}, such as {@code /1.0/telephony}
 * @param consumerKey by which it was signed, rightly or not; empty if by none
 * @param status the HTTP status of the answer
 */
public record SeenRequest(Instant at, String method, String path, String consumerKey, int status) {}
