/** Access tokens of this realm, as requests to Ringback's own endpoints bring them. */
package dev.ringback.authenticator.bearer;
