package dev.ringback.abuse;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who has which address, for one server's Java, which reads the file at every look-up.
 *
 * @param file in the form of {@code /etc/hosts}
 */
record NameServer(Path file) {

  /** From now on the name leads to this address. */
  void leads(String name, String address) throws IOException {
    String ownName = InetAddress.getLocalHost().getHostName();
    Files.writeString(file, "127.0.0.1 localhost %s%n%s %s%n".formatted(ownName, address, name));
  }
}
