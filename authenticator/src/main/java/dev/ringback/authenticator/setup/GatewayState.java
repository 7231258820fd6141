package dev.ringback.authenticator.setup;

/**
 * How a gateway is, as the node that was asked sees it.
 *
 * @param name the component's name
 * @param works whether it answers as it should
 * @param breaker whether requests to its vendor go through: {@code closed} (they do), {@code open}
 *     (they do not for a while) or {@code half_open} (one is let through to try)
 * @param message the same in plain words, with what is wrong and who takes over
 */
public record GatewayState(String name, boolean works, String breaker, String message) {}
