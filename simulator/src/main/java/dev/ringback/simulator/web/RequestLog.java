package dev.ringback.simulator.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a vendor was asked. Thread-safe; forgets the oldest requests. */
public final class RequestLog<T> {

  private final int most;
  private final Deque<T> requests = new ArrayDeque<>();

  /**
   * @param most how many requests are kept
   */
  public RequestLog(int most) {
    this.most = most;
  }

  public synchronized void add(T request) {
    if (requests.size() == most) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  /** All that are kept, oldest first. */
  public synchronized List<T> all() {
    return List.copyOf(requests);
  }
}
