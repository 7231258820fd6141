/**
 * Keeps passwords of hosts out whose logins fail too often, whoever they claim to be: Keycloak's
 * brute-force protection is about users, this is about client addresses. A surface that takes a
 * secret asks {@link dev.ringback.authenticator.defender.HostGuard} first, and tells it of
 * failures.
 */
package dev.ringback.authenticator.defender;
