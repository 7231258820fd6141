/** The call as one step among Keycloak's own: levels, resets, organizations, sessions and tabs. */
package dev.ringback.flow;
