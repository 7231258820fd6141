package dev.ringback.authenticator.authcalls;

/** What Keycloak's events tell of programs, besides what they tell of everybody. */
final class AuthCallsEvents {

  /**
   * A program has sent more requests, asked for more numbers, or has more attempts open than the
   * realm lets a token or its owner; detail {@code api_token_id}.
   */
  static final String TOO_MANY_REQUESTS = "too_many_requests";

  private AuthCallsEvents() {}
}
