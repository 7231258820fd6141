package dev.ringback.simulator.audio;

import dev.ringback.simulator.web.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * A quiet tone as an MP3 file: MPEG-2 Layer III, one channel, 16 kHz, 8 kbit/s. At this rate a
 * frame is 36 bytes and 36 ms long, so that a byte lasts one millisecond.
 *
 * <p>Every frame carries its number, so that no two places of a file are alike, and a range taken
 * from a wrong place is seen to be wrong.
 */
public final class Mp3Tone implements Content {

  private static final int PITCHES = 24;
  private static final int LOWEST_LINE = 24;
  private static final int FRAMES_AT_ONCE = 1024;

  private final Mp3Frame[] cycle;
  private final long length;

  private Mp3Tone(int line, long length) {
    this.cycle = Mp3Frame.cycle(line);
    this.length = length;
  }

  /**
   * A tone that lasts as long as this.
   *
   * @param pitch any number; tones of numbers that follow each other differ in height
   */
  public static Mp3Tone lasting(Duration time, long pitch) {
    return ofLength(time.toMillis(), pitch);
  }

  /**
   * A tone that takes as many bytes as this, however long that lasts.
   *
   * @param pitch any number; tones of numbers that follow each other differ in height
   */
  public static Mp3Tone ofLength(long bytes, long pitch) {
    return new Mp3Tone(LOWEST_LINE + (int) Math.floorMod(pitch, (long) PITCHES), bytes);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void write(OutputStream out, long from, long count) throws IOException {
    long frame = from / Mp3Frame.BYTES;
    int skipped = (int) (from % Mp3Frame.BYTES);
    long left = count;
    while (left > 0) {
      byte[] frames = frames(frame);
      int now = (int) Math.min(left, frames.length - skipped);
      out.write(frames, skipped, now);
      left -= now;
      frame += FRAMES_AT_ONCE;
      skipped = 0;
    }
  }

  private byte[] frames(long first) {
    ByteBuffer frames = ByteBuffer.allocate(FRAMES_AT_ONCE * Mp3Frame.BYTES);
    for (long frame = first; frame < first + FRAMES_AT_ONCE; frame++) {
      cycle[(int) (frame % cycle.length)].write(frames, (int) frame);
    }
    return frames.array();
  }
}
