/**
 * Two Keycloak nodes as in production: one PostgreSQL, shared caches, a load balancer in front; and
 * what may happen to each of them.
 */
package dev.ringback.testkit.cluster;
