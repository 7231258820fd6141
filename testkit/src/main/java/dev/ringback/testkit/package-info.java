/**
 * Ringback as a whole, running on this machine: a Keycloak with the extensions, the simulated
 * vendors and a browser, for tests, the demo and measurements.
 */
package dev.ringback.testkit;
