/** The protocol mapper of call records. It reads what Keycloak has in its caches. */
package dev.ringback.records.mapper;
