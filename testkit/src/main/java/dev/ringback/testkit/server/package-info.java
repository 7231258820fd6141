/**
 * A real Keycloak, started from an unpacked distribution as a process of its own, and its database.
 */
package dev.ringback.testkit.server;
