/**
 * What a telephone system must be able to do for reverse-call login, as a service provider
 * interface, and the realm's configured gateways. One implementation a package below this one. A
 * gateway knows nothing of challenges, flows, users or HTTP resources.
 */
package dev.ringback.authenticator.gateway;
