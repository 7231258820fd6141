/** What a server does of its own accord: work that comes back, and what leaves with its owner. */
package dev.ringback.authenticator.upkeep;
