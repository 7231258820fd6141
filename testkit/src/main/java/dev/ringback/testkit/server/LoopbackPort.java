package dev.ringback.testkit.server;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class LoopbackPort {

  /**
   * From here on the operating system (Linux) hands ports to whoever asks for any. A server that
   * takes a while to start, or to start again, would find another test on one of these.
   */
  private static final int SYSTEMS_OWN = 32_768;

  private static final int LOWEST = 20_000;
  private static final int ATTEMPTS = 100;

  private LoopbackPort() {}

  /** Whether a server could listen on this port now, by TCP and by UDP: SIP is spoken by both. */
  public static boolean isFree(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket tcp = new ServerSocket(port, 1, loopback);
        DatagramSocket udp = new DatagramSocket(port, loopback)) {
      return tcp.isBound() && udp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Any free one.
   *
   * @throws NoSuchElementException if none of many was free
   */
  public static int anyFree() {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, LOWEST, SYSTEMS_OWN)
        .filter(LoopbackPort::isFree)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The port itself, or any free one in place of 0.
   *
   * @throws NoSuchElementException if none of many was free
   */
  static int orAnyFree(int port) {
    return port != 0 ? port : anyFree();
  }
}
