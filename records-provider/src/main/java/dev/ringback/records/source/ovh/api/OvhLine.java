package dev.ringback.records.source.ovh.api;

import dev.ringback.records.record.Party;

/**
 * A service of OVH's telephony that has call records.
 *
 * @param account the billing account that it is on, at the moment
 * @param kind what it is
 * @param name its name, unique among all services of its kind: the number in most cases
 */
public record OvhLine(String account, LineKind kind, String name) {

  /** The line as permissions know it. */
  public Party party() {
    return Party.read(name);
  }

  /** Within which OVH's numbers of records are unique; the same whoever pays for the line. */
  public String series() {
    return kind.word() + "/" + name;
  }
}
