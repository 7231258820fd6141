package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.records.source.alloincognito.api.AlloFailure;

/** Whether the vendor can be asked now. */
sealed interface Access {

  /**
   * It can. The text form has no token.
   *
   * @param token the access token
   * @param generation counts the pairs that the source has had
   */
  record Granted(String token, long generation) implements Access {

    @Override
    public String toString() {
      return "pair " + generation;
    }
  }

  /** It cannot. */
  record Denied(AlloFailure failure) implements Access {}
}
