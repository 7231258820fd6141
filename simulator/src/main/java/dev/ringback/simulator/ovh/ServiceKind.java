package dev.ringback.simulator.ovh;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of telephony services that have records. */
public enum ServiceKind {
  /** A line; its records are of calls that it made. */
  LINE("line"),
  /** A PABX; its records are of calls that came in. */
  OVH_PABX("ovhPabx"),
  /** A queue; its records are of calls that came in. */
  EASY_HUNTING("easyHunting");

  private final String segment;

  ServiceKind(String segment) {
    this.segment = segment;
  }

  /** The kind that stands in a path as this. */
  static Optional<ServiceKind> inPath(String segment) {
    return Arrays.stream(values()).filter(kind -> kind.segment.equals(segment)).findFirst();
  }
}
