package dev.ringback.authenticator.renumbering;

/**
 * The number of a user as the database has it.
 *
 * @param user the id
 * @param text as it is written
 */
record HeldNumber(String user, String text) {}
