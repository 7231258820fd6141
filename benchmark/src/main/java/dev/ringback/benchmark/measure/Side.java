package dev.ringback.benchmark.measure;

/**
 * One side of a comparison.
 *
 * @param deed what one person does once
 * @param perRound how many times it is done in one round
 */
public record Side(Runnable deed, int perRound) {}
