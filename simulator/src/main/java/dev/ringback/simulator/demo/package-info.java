/** What the vendors' demonstrations have in common: the calls of a small firm. */
package dev.ringback.simulator.demo;
