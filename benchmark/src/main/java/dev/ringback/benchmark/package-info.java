/**
 * What reverse-call login costs a server, measured beside what Keycloak's own login costs the same
 * server in the same run. Ratios are the result; absolute figures belong to the machine.
 */
package dev.ringback.benchmark;
