/**
 * What Ringback keeps in Keycloak's store of single-use objects, under names that nobody guesses.
 */
package dev.ringback.authenticator.store;
