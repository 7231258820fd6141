package dev.ringback.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/** A mail server on the loopback interface: it takes every mail and delivers none. */
public final class MailServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  /** No program of an unprivileged user ever listens there. */
  private static final int NOBODY = 1;

  private final GreenMail server;

  private MailServer(GreenMail server) {
    this.server = server;
  }

  /** Starts one on any free port. */
  public static MailServer start() {
    GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new MailServer(server);
  }

  /** Lets a realm send its mail here. */
  public void serve(TestRealm realm) {
    sendTo(server.getSmtp().getPort(), realm);
  }

  /** Lets a realm send its mail to a server that does not answer. */
  public void desert(TestRealm realm) {
    sendTo(NOBODY, realm);
  }

  /** The mail to one address, so far and from now on. */
  public Mailbox mailbox(String address) {
    return new Mailbox(server, address);
  }

  /** How to reach it. */
  ServerSetup setup() {
    return server.getSmtp().getServerSetup();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void sendTo(int port, TestRealm realm) {
    RealmRepresentation change = new RealmRepresentation();
    change.setSmtpServer(
        Map.of("host", HOST, "port", Integer.toString(port), "from", "realm@example.org"));
    realm.admin().update(change);
  }
}
