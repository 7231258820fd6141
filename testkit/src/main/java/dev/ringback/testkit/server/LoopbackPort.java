package dev.ringback.testkit.server;

import java.io.IOException;
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

  /** Whether a server could listen on this port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = open(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * The port itself, or any free one in place of 0.
   *
   * @throws NoSuchElementException if none of many was free
   */
  static int orAnyFree(int port) {
    return port != 0
        ? port
        : ThreadLocalRandom.current()
            .ints(ATTEMPTS, LOWEST, SYSTEMS_OWN)
            .filter(LoopbackPort::isFree)
            .findFirst()
            .orElseThrow();
  }

  private static ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
