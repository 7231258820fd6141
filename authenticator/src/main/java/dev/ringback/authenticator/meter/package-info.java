/**
 * What Ringback counts and times, on Keycloak's own metrics endpoint. Tags are what realm admins
 * named and what this code enumerates, never what a person or a vendor sent.
 */
package dev.ringback.authenticator.meter;
