/**
 * The mirror: call records of vendors that cannot be searched, kept in Keycloak's database until
 * their link is taken away. Whoever mirrors writes here; search reads here.
 */
package dev.ringback.records.source.mirror;
