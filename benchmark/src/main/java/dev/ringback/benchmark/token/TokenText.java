package dev.ringback.benchmark.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.zip.CRC32;

/** API tokens as the documentation writes them down; these are numbered and not random. */
final class TokenText {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int CHECKSUM_LENGTH = 6;

  private TokenText() {}

  static String of(int number) {
    String secret = "rbk_%043d".formatted(number);
    CRC32 crc = new CRC32();
    crc.update(secret.getBytes(US_ASCII));
    StringBuilder checksum = new StringBuilder();
    long rest = crc.getValue();
    for (int place = 0; place < CHECKSUM_LENGTH; place++) {
      checksum.append(DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    }
    return secret + checksum.reverse();
  }

  /** The same with a wrong last character. */
  static String misspelt(int number) {
    String text = of(number);
    int last = text.length() - 1;
    return text.substring(0, last) + (text.charAt(last) == '0' ? '1' : '0');
  }
}
