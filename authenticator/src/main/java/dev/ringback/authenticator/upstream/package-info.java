/**
 * The one guarded HTTP client of a server, as a Keycloak provider: {@code --spi-ringback--upstream}
 * is where a node's administrator says what it may reach.
 */
package dev.ringback.authenticator.upstream;
