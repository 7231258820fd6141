package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Reply;

/** Whether a signed call goes through. */
sealed interface Admission {

  /** It does, in the name of whoever granted this consumer key. */
  record Granted(Credential credential) implements Admission {}

  /** It does not, and this is what the caller is told. */
  record Refused(Reply reply) implements Admission {}
}
