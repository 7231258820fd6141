/**
 * Ringback's tables in Keycloak's database: their entities, and the Liquibase changelog that
 * creates and migrates them when a server starts.
 */
package dev.ringback.authenticator.database;
