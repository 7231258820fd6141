package dev.ringback.records.recording;

/** What comes of asking a node for a stream. */
public sealed interface StreamPlace {

  /**
   * There is one.
   *
   * @param stream to be closed
   */
  record Taken(RecordingStream stream) implements StreamPlace {}

  /** The node sends as many recordings as it may. */
  record NodeIsFull() implements StreamPlace {}

  /** The user has as many as one user may. */
  record UserHasEnough() implements StreamPlace {}

  /** The users of this client network have as many as one network may. */
  record NetworkHasEnough() implements StreamPlace {}
}
