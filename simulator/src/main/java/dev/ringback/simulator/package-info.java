/**
 * Vendors' telephony APIs played back, and a handset to dial from: the dialling side of tests and
 * of the demo. Starts at {@link dev.ringback.simulator.Simulator}; every vendor has a package of
 * its own beneath this one.
 */
package dev.ringback.simulator;
