package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.PhoneNumber;

/**
 * One call, as a gateway vouches for it. Whatever a vendor says and however it says it becomes one
 * of these before anybody decides what it means.
 *
 * @param line the number that was called, under the gateway's reference
 * @param caller the number that called
 */
public record CallReport(Line line, PhoneNumber caller) {}
