package dev.ringback.authenticator.challenge;

/** Where a challenge belongs. Nobody else may see or finish it. */
public sealed interface ChallengeBinding {

  /** Internal id of the client that the login is for. */
  String client();

  /**
   * One tab of one browser, at one step of one flow.
   *
   * @param rootSession id of the root authentication session, which the browser's cookie names
   * @param tab tab id within it
   * @param execution id of the flow's execution
   */
  record BrowserTab(String rootSession, String tab, String client, String execution)
      implements ChallengeBinding {}

  /**
   * An app without a browser, which asks the token endpoint how the challenge stands.
   *
   * @param scope what it asks for, in words separated by spaces; empty if it asks for nothing
   */
  record ClientApplication(String client, String scope) implements ChallengeBinding {}
}
