/**
 * B3 and B4: what it costs that people wait for a call. The heap that each of them holds, beside
 * what an unfinished login of Keycloak's own holds; and the polls of their pages.
 */
package dev.ringback.benchmark.waiting;
