package dev.ringback.simulator.web;

import java.io.IOException;
import java.io.OutputStream;

/** Some of the bytes of a content. */
record PartOfContent(Content whole, long start, long length) implements Content {

  @Override
  public void write(OutputStream out, long from, long count) throws IOException {
    whole.write(out, start + from, count);
  }
}
