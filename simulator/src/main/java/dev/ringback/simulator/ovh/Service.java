package dev.ringback.simulator.ovh;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A line, PABX or queue with its records. Thread-safe. */
public final class Service {

  private final String name;
  private final Map<Long, PabxRecord> records = new ConcurrentSkipListMap<>();

  Service(String name) {
    this.name = name;
  }

  /** What it is called at OVH: its number, such as {@code 0033972101010}. */
  public String name() {
    return name;
  }

  /** Keeps a record, in the place of the one that has its id. */
  public Service keep(PabxRecord call) {
    records.put(call.id(), call);
    return this;
  }

  /** Forgets a record, as OVH does after 60 days; nothing happens if there is none. */
  public Service forget(long id) {
    records.remove(id);
    return this;
  }

  /** All records, by id. */
  public List<PabxRecord> records() {
    return List.copyOf(records.values());
  }

  /** The record of an id. */
  public Optional<PabxRecord> record(long id) {
    return Optional.ofNullable(records.get(id));
  }

  List<Long> ids() {
    return List.copyOf(records.keySet());
  }
}
