/** Sessions that an administrator opened in a user's place, and what they may not do. */
package dev.ringback.authenticator.impersonation;
