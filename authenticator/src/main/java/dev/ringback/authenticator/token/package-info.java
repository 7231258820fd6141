/**
 * API tokens: long-lived secrets with which a user's programs speak for the user, cut down to
 * scopes. {@link dev.ringback.authenticator.token.ApiTokens} is the way in.
 */
package dev.ringback.authenticator.token;
