/** Realms of a test's own: their users, settings and events, over Keycloak's Admin REST API. */
package dev.ringback.testkit.realm;
