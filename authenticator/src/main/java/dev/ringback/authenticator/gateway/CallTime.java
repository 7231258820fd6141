package dev.ringback.authenticator.gateway;

import java.time.Instant;

/**
 * When a call was made, by our clock and as closely as a telephone system's report tells.
 *
 * @param earliest the call was not made before, unless two clocks are wrong at the same time
 * @param latest the call was not made after
 */
public record CallTime(Instant earliest, Instant latest) {}
