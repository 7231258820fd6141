/** Attributes in a realm's user profile. */
package dev.ringback.authenticator.profile;
