/**
 * Call records behind Keycloak's permissions: who may read which calls, and hear which recordings.
 * Sources answer pages of records, permissions narrow what is asked of them, and resources write
 * what is left.
 */
package dev.ringback.records;
