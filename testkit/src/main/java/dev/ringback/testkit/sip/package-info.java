/**
 * A real telephone network in front of Keycloak: Kamailio as it is delivered, calls that are real
 * SIP, and the signatures of carriers. Needs programs that a JDK does not bring.
 */
package dev.ringback.testkit.sip;
