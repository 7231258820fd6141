/** A login by password, for surfaces of other shapes than Keycloak's token endpoint. */
package dev.ringback.authenticator.password;
