/** B6: token pairs of the integration API, created and refreshed. */
package dev.ringback.benchmark.pair;
