package dev.ringback.records.source.ovh.api;

import dev.ringback.records.record.Direction;

/**
 * The services that have call records, by the name that stands in OVH's paths. Records do not say
 * which way a call went; the kind of service does: OVH records outgoing calls of a line, and those
 * that come in to a PABX or a queue.
 */
public enum LineKind {
  LINE("line", Direction.OUT),
  PABX("ovhPabx", Direction.IN),
  QUEUE("easyHunting", Direction.IN);

  private final String word;
  private final Direction direction;

  LineKind(String word, Direction direction) {
    this.word = word;
    this.direction = direction;
  }

  /** Which way the calls went of which there are records. */
  public Direction direction() {
    return direction;
  }

  /** As OVH's paths have it. */
  public String word() {
    return word;
  }
}
