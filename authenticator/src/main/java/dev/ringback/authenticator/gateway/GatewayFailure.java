package dev.ringback.authenticator.gateway;

/**
 * Why a gateway could not do what it was asked.
 *
 * @param reason a stable code for events and meters, such as {@code timeout}
 * @param explanation plain words for an administrator, without secrets or numbers in clear
 */
public record GatewayFailure(String reason, String explanation) {}
