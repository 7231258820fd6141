/**
 * Recordings of calls: which bytes are wanted, where they come from, how they go out without being
 * kept, and who may ask for them by an address alone.
 */
package dev.ringback.records.recording;
