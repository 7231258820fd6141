package dev.ringback.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
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
    serve(realm.admin());
  }

  /** Lets any realm send its mail here. */
  public void serve(RealmResource realm) {
    sendTo(server.getSmtp().getPort(), realm);
  }

  /** Lets a realm send its mail to a server that does not answer. */
  public void desert(TestRealm realm) {
    sendTo(NOBODY, realm.admin());
  }

  /**
   * The mail of this number, whoever it is to; waits for it as long as it takes.
   *
   * @param number 1 for the first since the start
   */
  public Mail await(int number) {
    server.waitForIncomingEmail(Long.MAX_VALUE, number);
    return Mail.of(server.getReceivedMessages()[number - 1]);
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

  private static void sendTo(int port, RealmResource realm) {
    RealmRepresentation change = new RealmRepresentation();
    change.setSmtpServer(
        Map.of("host", HOST, "port", Integer.toString(port), "from", "realm@example.org"));
    realm.update(change);
  }
}
