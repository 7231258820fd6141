package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Reply;

/**
 * Around every answer but that of a new pair.
 *
 * @param result what was asked for; {@code null} if it was refused
 */
record Envelope(Trouble error, Object result) {

  private static final Trouble NONE = new Trouble("", 0);

  /**
   * What went wrong.
   *
   * @param errorMessage in plain words; empty if nothing did
   * @param errorCode the HTTP status; 0 if nothing did
   */
  record Trouble(String errorMessage, int errorCode) {}

  static Envelope of(Object result) {
    return new Envelope(NONE, result);
  }

  static Reply refused(int status, String why) {
    return Reply.json(status, new Envelope(new Trouble(why, status), null));
  }
}
