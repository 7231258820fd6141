/**
 * A browser without script, screen or speed limit: it walks Keycloak's pages over plain HTTP, so
 * that a test sees every status, header and byte.
 */
package dev.ringback.testkit.http;
