/** A real Keycloak, started from an unpacked distribution as a process of its own. */
package dev.ringback.testkit.server;
