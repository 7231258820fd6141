package dev.ringback.simulator.web;

/** What answers the requests under one path. Called by several threads at once. */
@FunctionalInterface
public interface Route {

  /** The answer to a request; never {@code null}. */
  Reply answer(Request request);
}
