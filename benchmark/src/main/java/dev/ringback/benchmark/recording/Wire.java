package dev.ringback.benchmark.recording;

/** How a recording stands on a connection. */
enum Wire {
  AUDIO(1),
  /** In one line; the JSON around it is a few hundred bytes. */
  BASE64(4.0 / 3);

  private static final int MEGA = 1_000_000;

  private final double bytesOfOne;

  Wire(double bytesOfOne) {
    this.bytesOfOne = bytesOfOne;
  }

  /** How many bytes so many of audio become. */
  double bytes(double audio) {
    return audio * bytesOfOne;
  }

  /** A MB is a million bytes. */
  static long megabytes(int count) {
    return (long) count * MEGA;
  }
}
