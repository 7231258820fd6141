/**
 * The authenticator {@code reverse-call}: thin glue between Keycloak's authentication flow, its
 * login pages and its events on one side and the challenge on the other.
 */
package dev.ringback.authenticator.flow;
