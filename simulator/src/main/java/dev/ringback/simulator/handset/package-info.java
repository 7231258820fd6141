/** The handset: a web page with a keypad, for whoever has no SIM card at hand. */
package dev.ringback.simulator.handset;
