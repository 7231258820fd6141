/**
 * The heart of reverse-call login: one attempt to verify one phone number, its life from waiting to
 * its one final state, and the store it lives in. Knows gateways only by what they report, and
 * nothing of authentication flows, users or HTTP resources.
 */
package dev.ringback.authenticator.challenge;
