/**
 * The user federation {@code runtel-pbx}: people log in to a realm with the login and password that
 * they have at a Runtel PBX (document 002). The PBX checks every password and keeps it; Keycloak
 * never does.
 */
package dev.ringback.authenticator.pbx.federation;
