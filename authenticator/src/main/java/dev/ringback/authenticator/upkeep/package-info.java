/** What a server does of its own accord: work that comes back. */
package dev.ringback.authenticator.upkeep;
