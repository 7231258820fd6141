package dev.ringback.testkit.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * INVITEs as bytes, one a datagram, from one socket. An answer is acknowledged (RFC 3261, 17.1.1.3)
 * so that it is not repeated.
 */
public final class RawCalls implements AutoCloseable {

  /** How many INVITEs may be unanswered before the next one is sent. */
  private static final int WINDOW = 40;

  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final int PROBES = 60;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final Pattern TO_ACKNOWLEDGE =
      Pattern.compile("^(Via|From|To|Call-ID): .*$", Pattern.MULTILINE);

  private final Kamailio server;
  private final DatagramSocket socket;
  private int unanswered;

  RawCalls(Kamailio server) {
    this.server = server;
    try {
      this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      socket.setSoTimeout((int) PATIENCE.toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the INVITE's {@code Via}. */
  public int port() {
    return socket.getLocalPort();
  }

  /**
   * Sends an INVITE. If many answers are missing, waits until the server has read what came before:
   * its socket would drop what it has no room for.
   *
   * @throws IllegalStateException if the server has not answered for half a minute
   */
  public void send(byte[] invite) {
    try {
      socket.send(new DatagramPacket(invite, invite.length, server.address()));
      unanswered++;
      while (unanswered >= WINDOW) {
        receive();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  private void receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException unread) {
      awaitServer();
      unanswered = 0;
      return;
    }
    String answer =
        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    if (!answer.startsWith("SIP/2.0 1")) {
      unanswered--;
      acknowledge(answer);
    }
  }

  private void awaitServer() {
    if (IntStream.range(0, PROBES).noneMatch(count -> server.isWell())) {
      String state = server.isRunning() ? "does not answer" : "has ended";
      throw new IllegalStateException("Kamailio " + state + ":\n" + server.logText());
    }
  }

  private void acknowledge(String answer) throws IOException {
    StringBuilder ack = new StringBuilder("ACK sip:nobody@127.0.0.1 SIP/2.0\r\n");
    Matcher fields = TO_ACKNOWLEDGE.matcher(answer);
    while (fields.find()) {
      ack.append(fields.group().stripTrailing()).append("\r\n");
    }
    ack.append("CSeq: 1 ACK\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
    byte[] bytes = ack.toString().getBytes(StandardCharsets.ISO_8859_1);
    socket.send(new DatagramPacket(bytes, bytes.length, server.address()));
  }
}
