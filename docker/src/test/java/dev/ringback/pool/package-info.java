/** Logging in by calling a number of one's own pool, which a PBX reports. */
package dev.ringback.pool;
