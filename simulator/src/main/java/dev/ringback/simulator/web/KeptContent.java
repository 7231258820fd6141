package dev.ringback.simulator.web;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory. */
final class KeptContent implements Content {

  private final byte[] bytes;

  KeptContent(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void write(OutputStream out, long from, long count) throws IOException {
    out.write(bytes, Math.toIntExact(from), Math.toIntExact(count));
  }
}
