/**
 * Logging in by calling a number of one's own pool, which a PBX reports; with the abuse that {@code
 * docs/security-considerations.md} promises to withstand.
 */
package dev.ringback.pool;
