/**
 * Apps without a browser: one endpoint that hands out a number to call, and the grant that
 * exchanges the call for tokens, as the device grant does it (RFC 8628). Glue between Keycloak's
 * token endpoint and the challenge.
 */
package dev.ringback.authenticator.grant;
