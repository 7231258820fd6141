/** {@code …/records/{id}/audio} and {@code …/audio-url}: hearing what was recorded. */
package dev.ringback.records.rest.recording;
