/** Hosts that fail too often, on whatever surface, and what an administrator does about them. */
package dev.ringback.defender;
