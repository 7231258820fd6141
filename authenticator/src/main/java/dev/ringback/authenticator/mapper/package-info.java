/** Protocol mappers. They read what Keycloak already knows and never call out. */
package dev.ringback.authenticator.mapper;
