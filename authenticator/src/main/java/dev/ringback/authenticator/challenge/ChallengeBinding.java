package dev.ringback.authenticator.challenge;

/**
 * Where a challenge belongs: one tab of one browser, logging in to one client, at one step of one
 * flow. Nobody else may see or finish it.
 *
 * @param rootSession id of the root authentication session, which the browser's cookie names
 * @param tab tab id within it
 * @param client internal id of the client
 * @param execution id of the flow's execution
 */
public record ChallengeBinding(String rootSession, String tab, String client, String execution) {}
