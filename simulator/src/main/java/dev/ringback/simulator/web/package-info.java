/**
 * The HTTP server under the simulator: it listens on the loopback address only and answers with
 * values. Knows no vendor and no handset.
 */
package dev.ringback.simulator.web;
