/** The browsers in which users have logged in by a call, and what they need not be asked again. */
package dev.ringback.authenticator.device;
