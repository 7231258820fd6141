/**
 * What the realm's own keys are used for: secrets that have to be kept and given back in clear, and
 * what is handed out to be brought back unchanged.
 */
package dev.ringback.authenticator.secret;
