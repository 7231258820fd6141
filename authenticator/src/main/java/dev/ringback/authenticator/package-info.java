/**
 * Reverse-call login in Keycloak. The way of a login is one direction: {@code flow} asks for a
 * phone, {@code challenge} opens an attempt, {@code gateway} hands out a number to call; a call
 * report comes back through {@code resource}, and {@code flow} finishes.
 */
package dev.ringback.authenticator;
