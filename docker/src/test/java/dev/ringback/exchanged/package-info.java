/** Access tokens that were exchanged from API tokens, at every endpoint that Keycloak has. */
package dev.ringback.exchanged;
