package dev.ringback.simulator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Contents one after the other. */
record JoinedContent(List<Content> parts) implements Content {

  JoinedContent {
    parts = List.copyOf(parts);
  }

  @Override
  public long length() {
    return parts.stream().mapToLong(Content::length).sum();
  }

  @Override
  public void write(OutputStream out, long from, long count) throws IOException {
    long skipped = from;
    long left = count;
    for (Content part : parts) {
      long now = Math.min(left, Math.max(0, part.length() - skipped));
      if (now > 0) {
        part.write(out, skipped, now);
      }
      skipped = Math.max(0, skipped - part.length());
      left -= now;
    }
  }
}
