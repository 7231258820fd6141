/**
 * Document 003, "Back Calls" of telefon-ip, as far as both of its sides keep to it: the gateway
 * that asks the vendor, and the surface that answers in the vendor's place.
 */
package dev.ringback.authenticator.backcalls;
