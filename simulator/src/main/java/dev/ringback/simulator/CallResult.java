package dev.ringback.simulator;

/**
 * A call that is over.
 *
 * @param from who called, in E.164
 * @param to who was called, in E.164; as it was dialled if it is no number
 * @param answer what became of it
 * @param told the same in plain words, for the person at the handset
 */
public record CallResult(String from, String to, Answer answer, String told) {}
