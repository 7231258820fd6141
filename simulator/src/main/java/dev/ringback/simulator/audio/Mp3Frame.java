package dev.ringback.simulator.audio;

import java.nio.ByteBuffer;

/**
 * A frame of an MP3 file in which one spectral line sounds and all others are silent (ISO/IEC
 * 13818-3, the lower sampling frequencies of ISO/IEC 11172-3 Layer III).
 *
 * <p>The bit reservoir is not used, scale factors are not sent, and one Huffman table serves all:
 * the first, which knows the values 0 and 1 only. Its code words for the pairs (0,0), (0,1) and
 * (1,0) are 1, 001 and 01; a sign follows every 1.
 */
final class Mp3Frame {

  static final int BYTES = 36;

  /** Sync word, MPEG-2, Layer III, no CRC; 8 kbit/s, 16 kHz, no padding; one channel. */
  private static final String HEADER = "11111111 11110011 00011000 11000000".replace(" ", "");

  /** In steps of 1.5 dB; an eighth or so of what a sample can be. */
  private static final int LOUDNESS = 198;

  /** The phase that a line has from one frame to the next, by a quarter turn each. */
  private static final String SIGNS = "0011";

  private final byte[] template;

  private Mp3Frame(byte[] template) {
    this.template = template;
  }

  /** The frames which, repeated, sound as one tone. */
  static Mp3Frame[] cycle(int line) {
    Mp3Frame[] cycle = new Mp3Frame[SIGNS.length()];
    for (int phase = 0; phase < cycle.length; phase++) {
      cycle[phase] = new Mp3Frame(frame(line, SIGNS.substring(phase, phase + 1)));
    }
    return cycle;
  }

  /** Writes the frame with its number, in the bytes that a decoder leaves alone. */
  void write(ByteBuffer out, int number) {
    out.put(template, 0, BYTES - Integer.BYTES).putInt(number);
  }

  private static byte[] frame(int line, String sign) {
    String spectrum = "1".repeat(line / 2) + (line % 2 == 0 ? "01" : "001") + sign;
    String side =
        bits(0, 8) // where the main data begins: right here
            + bits(0, 1) // private
            + bits(spectrum.length(), 12)
            + bits(line / 2 + 1, 9) // pairs of values
            + bits(LOUDNESS, 8)
            + bits(0, 9) // no scale factors
            + bits(0, 1) // a normal window
            + (bits(1, 5) + bits(1, 5) + bits(1, 5)) // the Huffman table of each region
            + (bits(0, 4) + bits(0, 3)) // the regions
            + bits(0, 1) // scale factor steps
            + bits(0, 1); // the table of a region that is not there
    return bytes(HEADER + side + spectrum);
  }

  private static String bits(int value, int width) {
    String digits = Integer.toBinaryString(value);
    return "0".repeat(width - digits.length()) + digits;
  }

  private static byte[] bytes(String bits) {
    byte[] bytes = new byte[BYTES];
    for (int bit = 0; bit < bits.length(); bit++) {
      if (bits.charAt(bit) == '1') {
        bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
      }
    }
    return bytes;
  }
}
