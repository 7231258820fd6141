package dev.ringback.authenticator.pbx;

/**
 * Something that a PBX calls by a number and Keycloak by a name.
 *
 * @param number stable, and of nothing else of its kind in the realm
 */
record Numbered(long number, String name) {}
