/** Sound that is made up as it is read: recordings of any length without a file of any length. */
package dev.ringback.simulator.audio;
