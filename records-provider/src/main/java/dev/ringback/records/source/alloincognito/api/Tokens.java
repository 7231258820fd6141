package dev.ringback.records.source.alloincognito.api;

import java.time.Duration;

/**
 * A pair of tokens that was just issued. The text form has neither of them.
 *
 * @param access asks for calls and recordings
 * @param refresh asks for another pair, once
 * @param accessLife how long the access token is good for, from the request on
 * @param refreshLife the same of the refresh token
 */
public record Tokens(String access, String refresh, Duration accessLife, Duration refreshLife) {

  @Override
  public String toString() {
    return "access for " + accessLife + ", refresh for " + refreshLife;
  }
}
