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
   * The password is right, and the account is another one than was asked for.
   *
   * @param token as {@link Accepted} has it
   */
  record OtherUser(String token) implements PbxAnswer {

    /** Not the token. */
    @Override
    public String toString() {
      return "OtherUser[]";
    }
  }

  /**
   * Nobody can say.
   *
   * @param reason a stable code for events, such as {@code timeout} or {@code host_blocked}
   * @param explanation plain words for an admin, without secrets
   */
  record Unavailable(String reason, String explanation) implements PbxAnswer {

    /** Of a request that this server was too busy to send. */
    private static final String BUSY = "busy";

    /** Whether it is no failure of the PBX: this server has too much to do for it now. */
    boolean isBusy() {
      return reason.equals(BUSY);
    }
  }
}
