package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import jakarta.ws.rs.core.Response;

/** What one request of the conversation with a person comes to. */
sealed interface Turn {

  /** The conversation goes on with this page. */
  record Show(Response page) implements Turn {}

  /** The attempt has failed; the page says why. */
  record Refuse(Response page) implements Turn {}

  /** The call has come. Nothing has been consumed, and nobody asked whose phone it is. */
  record Called(Challenge challenge) implements Turn {}
}
