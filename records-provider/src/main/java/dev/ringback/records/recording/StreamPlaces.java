package dev.ringback.records.recording;

import java.util.Optional;

/** The places that a node has for streams, and who holds them. */
final class StreamPlaces {

  private final StreamLimits limits;
  private final Shares users;
  private final Shares networks;

  private int taken;

  StreamPlaces(StreamLimits limits) {
    this.limits = limits;
    users = new Shares(limits.ofUser());
    networks = new Shares(limits.ofNetwork());
  }

  /**
   * Takes a place.
   *
   * @return why there is none; empty if it is taken
   */
  synchronized Optional<StreamPlace> take(StreamHolder holder) {
    if (!users.hasRoom(holder.user())) {
      return Optional.of(new StreamPlace.UserHasEnough());
    }
    if (!holder.network().map(networks::hasRoom).orElse(true)) {
      return Optional.of(new StreamPlace.NetworkHasEnough());
    }
    if (taken >= limits.all()) {
      return Optional.of(new StreamPlace.NodeIsFull());
    }
    taken++;
    users.take(holder.user());
    holder.network().ifPresent(networks::take);
    return Optional.empty();
  }

  synchronized void giveBack(StreamHolder holder) {
    taken--;
    users.giveBack(holder.user());
    holder.network().ifPresent(networks::giveBack);
  }

  synchronized int taken() {
    return taken;
  }
}
