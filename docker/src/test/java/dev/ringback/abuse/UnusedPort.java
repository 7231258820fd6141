package dev.ringback.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A port of this machine that nobody has any business with. */
final class UnusedPort implements AutoCloseable {

  private final ServerSocket socket;

  private UnusedPort(ServerSocket socket) {
    this.socket = socket;
  }

  static UnusedPort open() {
    try {
      return new UnusedPort(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return socket.getLocalPort();
  }

  /** Whether anybody has connected: the operating system keeps whoever has until it is asked. */
  boolean wasReached() {
    try {
      socket.setSoTimeout(1);
      socket.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
