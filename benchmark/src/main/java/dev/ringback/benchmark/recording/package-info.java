/**
 * B8: recordings that are decoded or encoded on their way, beside those that are passed through.
 */
package dev.ringback.benchmark.recording;
