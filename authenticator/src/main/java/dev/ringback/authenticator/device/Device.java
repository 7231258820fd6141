package dev.ringback.authenticator.device;

import java.time.Instant;

/**
 * A browser in which a user has logged in by a call.
 *
 * @param id random; it says nothing of the cookie
 * @param owner id of the user
 * @param phone E.164 number of the phone that called
 * @param description browser and operating system as the browser names them, such as {@code
 *     Chrome/126.0 on Linux}; empty if it does not
 * @param network the client network of the last login by call
 * @param created the first login by call
 * @param lastUsed the last login by call
 * @param expires from when on the browser is unknown again
 */
public record Device(
    String id,
    String owner,
    String phone,
    String description,
    String network,
    Instant created,
    Instant lastUsed,
    Instant expires) {}
