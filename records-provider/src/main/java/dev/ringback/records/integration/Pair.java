package dev.ringback.records.integration;

import java.time.Instant;
import java.util.Optional;

/**
 * An access token and a refresh token that were issued together: everything but their values, which
 * nobody keeps. All pairs on behalf of one API token are a family, of which one lives at a time.
 *
 * @param id its name, no secret
 * @param apiToken id of the API token, the authorization token of document 001
 * @param owner id of the user for whom it speaks
 * @param created to the millisecond, as the other times
 * @param accessExpires when the access token ends by itself
 * @param refreshExpires when the refresh token does
 * @param ending what has ended the pair before
 */
public record Pair(
    String id,
    String apiToken,
    String owner,
    Instant created,
    Instant accessExpires,
    Instant refreshExpires,
    Optional<PairEnding> ending) {

  boolean isOver(TokenKind kind, Instant now) {
    return !now.isBefore(kind == TokenKind.ACCESS ? accessExpires : refreshExpires);
  }
}
