package dev.ringback.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ringback.testkit.http.CurlCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request byte by byte, with all that a library for HTTP would mend or refuse to send.
 *
 * @param target path and query as they are written
 * @param headers names that differ in case only are several of one name
 * @param body bytes, each as the character of its number
 */
record RawRequest(String method, String target, Map<String, String> headers, String body) {

  private static final int PATIENCE_MILLIS = 60_000;

  /** Keeps a copy of the headers. */
  RawRequest {
    headers = new LinkedHashMap<>(headers);
  }

  /** Sends it to a server on this machine, on a connection of its own. */
  RawAnswer send(URI server) {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      connection.setSoTimeout(PATIENCE_MILLIS);
      connection.getOutputStream().write(bytes(server.getAuthority()));
      return RawAnswer.read(connection.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The command line that sends the same. */
  String asCurl(URI server) {
    return new CurlCommand(method, server + target, headers, body).write();
  }

  private byte[] bytes(String authority) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(authority).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length()).append("\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(head.toString().getBytes(ISO_8859_1));
    bytes.write(body.getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }
}
