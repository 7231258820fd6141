package dev.ringback.records.recording;

/**
 * How many recordings a node sends at a time; 0 in place of a share for any number.
 *
 * @param all to everybody together
 * @param ofUser to one user
 * @param ofNetwork to one client network, which several users of an office may share
 */
public record StreamLimits(int all, int ofUser, int ofNetwork) {}
