/** Telephone systems in front of Keycloak, as they report calls to it. */
package dev.ringback.testkit.telephone;
