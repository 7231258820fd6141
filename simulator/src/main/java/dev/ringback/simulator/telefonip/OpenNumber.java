package dev.ringback.simulator.telefonip;

import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;

/**
 * A number that was handed out and waits for its call.
 *
 * @param id what a check asks with
 * @param authPhone the number to call
 * @param phone who shall call
 * @param expiry when it stops waiting
 */
public record OpenNumber(long id, PhoneNumber authPhone, PhoneNumber phone, Instant expiry) {}
