package dev.ringback.defender;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A surface that takes a secret.
 *
 * @param wrong asks with a wrong one; gives the HTTP status
 * @param right asks with the right one
 * @param success the answer to the right one, as long as the host is let in
 */
record Surface(
    String name,
    ToIntFunction<GuardedRealm> wrong,
    ToIntFunction<GuardedRealm> right,
    int success) {

  private static final String CALLER = "+79243555100";
  private static final String DIALLED = "+79641110000";
  private static final String GUESSED = "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCwgbm90IG91cnM=";

  private static final String NEVER_ISSUED =
      "rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv";

  static final Surface INBOUND_CALLS =
      new Surface(
          "inbound calls",
          realm -> realm.pool().pbx().withSecret(GUESSED).call(CALLER, DIALLED).statusCode(),
          realm -> realm.pool().pbx().call(CALLER, DIALLED).statusCode(),
          204);

  static final Surface EXCHANGE =
      new Surface(
          "exchange of API tokens",
          realm -> realm.exchange(NEVER_ISSUED),
          realm -> realm.exchange(realm.apiToken()),
          200);

  static final Surface AUTHCALLS =
      new Surface(
          "numbers and checks for programs",
          realm -> realm.askForNumber(NEVER_ISSUED),
          realm -> realm.askForNumber(realm.apiToken()),
          200);

  static final Surface ACCOUNT_LOGIN =
      new Surface(
          "login to an account",
          realm -> realm.logIn("guessed"),
          realm -> realm.logIn("anna"),
          200);

  static final Surface PBX_LOGIN =
      new Surface(
          "login of a program of a PBX",
          realm -> realm.logInToPbx("guessed"),
          realm -> realm.logInToPbx("anna"),
          200);

  static final Surface INTEGRATION =
      new Surface(
          "token pairs of the integration API",
          realm -> realm.createPair(NEVER_ISSUED),
          realm -> realm.createPair(realm.apiToken()),
          200);

  static final Surface RECORDS =
      new Surface(
          "search of call records",
          realm -> realm.search(NEVER_ISSUED),
          realm -> realm.search(realm.apiToken()),
          200);

  /** A password can be found by trying. */
  static final List<Surface> PASSWORDS = List.of(ACCOUNT_LOGIN, PBX_LOGIN);

  /** A secret of 128 random bits and more, and a signature made with one, cannot. */
  static final List<Surface> SECRETS =
      List.of(INBOUND_CALLS, EXCHANGE, AUTHCALLS, INTEGRATION, RECORDS);

  @Override
  public String toString() {
    return name;
  }
}
