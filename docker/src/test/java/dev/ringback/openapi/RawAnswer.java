package dev.ringback.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to a {@link RawRequest}.
 *
 * @param headers by name in any case, the last of each
 * @param body as UTF-8
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String END_OF_LINE = "\r\n";
  private static final int HEXADECIMAL = 16;

  /** Reads to the end of the connection. */
  static RawAnswer read(InputStream connection) throws IOException {
    String bytes = new String(connection.readAllBytes(), ISO_8859_1);
    int end = bytes.indexOf(END_OF_HEAD);
    if (end < 0) {
      throw new IOException("no answer, but: " + bytes);
    }
    String[] lines = bytes.substring(0, end).split(END_OF_LINE, -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(lines)
        .skip(1)
        .map(line -> line.split(":", 2))
        .forEach(header -> headers.put(header[0], header[1].strip()));
    String body = bytes.substring(end + END_OF_HEAD.length());
    boolean chunked = headers.getOrDefault("Transfer-Encoding", "").contains("chunked");
    String whole = chunked ? joined(body) : body;
    return new RawAnswer(
        Integer.parseInt(lines[0].split(" ", 3)[1]),
        headers,
        new String(whole.getBytes(ISO_8859_1), UTF_8));
  }

  /** Without parameters; empty if there is none. */
  String mediaType() {
    return headers.getOrDefault("Content-Type", "").replaceFirst(";.*", "");
  }

  /** The chunks without their lengths (RFC 9112, section 7.1). */
  private static String joined(String chunks) {
    StringBuilder whole = new StringBuilder();
    int begin = 0;
    for (int end = chunks.indexOf(END_OF_LINE); end >= 0; ) {
      int size = Integer.parseInt(chunks.substring(begin, end).strip(), HEXADECIMAL);
      begin = end + END_OF_LINE.length();
      whole.append(chunks, begin, Math.min(begin + size, chunks.length()));
      begin += size + END_OF_LINE.length();
      end = size == 0 || begin > chunks.length() ? -1 : chunks.indexOf(END_OF_LINE, begin);
    }
    return whole.toString();
  }
}
