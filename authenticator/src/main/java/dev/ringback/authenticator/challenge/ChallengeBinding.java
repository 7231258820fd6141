package dev.ringback.authenticator.challenge;

import java.util.Optional;

/** Where a challenge belongs. Nobody else may see or finish it. */
public sealed interface ChallengeBinding {

  /** Internal id of the client that the login is for; empty if nobody is to be logged in. */
  Optional<String> loginTo();

  /**
   * Who may have the same line again at once; empty if nobody can be told from a stranger, who may
   * have it when no call of this challenge can be on its way any more.
   */
  default Optional<String> holder() {
    return Optional.empty();
  }

  /**
   * One step of one flow in one browser. Which of the browser's tabs shows the challenge stands in
   * the notes of the tab.
   *
   * @param browser name of the browser, which outlives its logins
   * @param rootSession id of the root authentication session, which the browser's cookie names
   * @param execution id of the flow's execution, or name of the required action
   */
  record BrowserStep(String browser, String rootSession, String client, String execution)
      implements ChallengeBinding {

    @Override
    public Optional<String> loginTo() {
      return Optional.of(client);
    }

    @Override
    public Optional<String> holder() {
      return Optional.of(browser);
    }
  }

  /**
   * An app without a browser, which asks the token endpoint how the challenge stands.
   *
   * @param scope what it asks for, in words separated by spaces; empty if it asks for nothing
   */
  record ClientApplication(String client, String scope) implements ChallengeBinding {

    @Override
    public Optional<String> loginTo() {
      return Optional.of(client);
    }
  }

  /**
   * A program that wants to know whose phone it is, and logs nobody in to this realm.
   *
   * @param owner id of the user whose program it is
   * @param token id of the API token with which it asked
   * @param id by what number it knows the challenge
   * @param webhook where it wants to be told; empty if it asks
   */
  record Subscriber(String owner, String token, int id, Optional<Webhook> webhook)
      implements ChallengeBinding {

    @Override
    public Optional<String> loginTo() {
      return Optional.empty();
    }
  }

  /**
   * Where word of a call is to go.
   *
   * @param id of the message, the same for every attempt to deliver it
   * @param address an absolute URL
   * @param sealedKey the key that is to sign the message, as nobody without the realm's keys reads
   *     it
   */
  record Webhook(String id, String address, String sealedKey) {}
}
