package dev.ringback.authenticator.pbx.federation;

/** What a PBX says when it is asked whether a password is right. */
sealed interface PbxAnswer {

  /**
   * It is.
   *
   * @param account whose it is
   * @param token with which the PBX would serve the user; a secret, empty if there is none
   */
  record Accepted(PbxAccount account, String token) implements PbxAnswer {

    /** Not the token. */
    @Override
    public String toString() {
      return "Accepted[" + account.login() + "]";
    }
  }

  /** There is no such login, or the password is wrong: the PBX does not tell which. */
  record Refused() implements PbxAnswer {}

  /**
   * Nobody can say.
   *
   * @param reason a stable code for events, such as {@code timeout} or {@code host_blocked}
   * @param explanation plain words for an admin, without secrets
   */
  record Unavailable(String reason, String explanation) implements PbxAnswer {}
}
