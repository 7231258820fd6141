/** The tables of call records in Keycloak's database: their entities and their changelog. */
package dev.ringback.records.database;
