/** Secrets that have to be kept and given back in clear, sealed with the realm's own key. */
package dev.ringback.authenticator.secret;
