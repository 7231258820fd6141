/**
 * A Runtel PBX, version 2, played back as document 002 says: the login and the logout of its action
 * API. How it refuses, the document does not tell; here it is the same envelope, whose {@code code}
 * is the HTTP status.
 */
package dev.ringback.simulator.runtel;
