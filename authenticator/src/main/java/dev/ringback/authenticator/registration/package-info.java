/** Clients that register themselves, and the settings of Ringback that are not theirs to make. */
package dev.ringback.authenticator.registration;
