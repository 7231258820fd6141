/** Administrators who take a user's place (Keycloak's impersonation). */
package dev.ringback.impersonation;
