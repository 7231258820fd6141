/**
 * Secrets: those that mean nothing to their bearer, and what the realm's own keys are used for,
 * which is to keep what has to be given back in clear, and to know again what was handed out.
 */
package dev.ringback.authenticator.secret;
