/** Hearing the recordings of calls. */
package dev.ringback.recording;
