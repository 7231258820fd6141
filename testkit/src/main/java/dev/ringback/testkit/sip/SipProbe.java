package dev.ringback.testkit.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;

/** One SIP request in one datagram, and the status of its answer (RFC 3261). */
public final class SipProbe {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int LARGEST_DATAGRAM = 65_535;

  private final InetSocketAddress server;

  SipProbe(InetSocketAddress server) {
    this.server = server;
  }

  /**
   * Sends a request.
   *
   * @param user the part of the request URI before the {@code @}
   * @return the status; empty if there is no answer within half a second
   */
  public OptionalInt send(String method, String user) {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      byte[] request = request(method, user, socket.getLocalPort());
      socket.send(new DatagramPacket(request, request.length, server));
      DatagramPacket answer = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
      socket.receive(answer);
      return OptionalInt.of(status(answer));
    } catch (SocketTimeoutException unanswered) {
      return OptionalInt.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] request(String method, String user, int port) {
    String id = UUID.randomUUID().toString();
    return String.join(
            "\r\n",
            "%s sip:%s@%s:%d SIP/2.0"
                .formatted(method, user, server.getHostString(), server.getPort()),
            "Via: SIP/2.0/UDP 127.0.0.1:%d;branch=z9hG4bK%s".formatted(port, id),
            "From: <sip:probe@127.0.0.1>;tag=" + id,
            "To: <sip:%s@127.0.0.1>".formatted(user),
            "Call-ID: " + id,
            "CSeq: 1 " + method,
            "Max-Forwards: 70",
            "Content-Length: 0",
            "",
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** {@code SIP/2.0 200 OK}. */
  private static int status(DatagramPacket answer) {
    String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
    return Integer.parseInt(text.split(" ", 3)[1]);
  }
}
