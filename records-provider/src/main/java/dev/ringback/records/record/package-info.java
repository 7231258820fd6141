/**
 * What a call record is, what can be asked for, and what somebody may see. Pure values: no
 * Keycloak, no HTTP, no vendor.
 */
package dev.ringback.records.record;
