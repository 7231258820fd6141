/**
 * B5: what it costs to check an API token, beside Keycloak's introspection of an access token, with
 * few tokens and with a million.
 */
package dev.ringback.benchmark.token;
