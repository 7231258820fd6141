package dev.ringback.simulator;

import dev.ringback.simulator.alloincognito.AlloIncognito;
import dev.ringback.simulator.handset.HandsetPage;
import dev.ringback.simulator.ovh.Ovh;
import dev.ringback.simulator.runtel.Runtel;
import dev.ringback.simulator.telefonip.TelefonIp;
import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.telephony.PhoneNumber;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;

/** Vendors' APIs and handsets on one loopback port. Runs until closed. */
public final class Simulator implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Simulator.class.getName());

  private final LoopbackServer server;
  private final TelefonIp telefonIp;
  private final Ovh ovh;
  private final Runtel runtel;
  private final AlloIncognito alloIncognito;
  private final PhoneNetwork network;

  private Simulator(LoopbackServer server, Clock clock) {
    this.server = server;
    this.telefonIp = TelefonIp.on(server, clock);
    this.ovh = Ovh.on(server, clock);
    this.runtel = Runtel.on(server, clock);
    this.alloIncognito = AlloIncognito.on(server, clock);
    this.network = new PhoneNetwork(telefonIp);
    server.route(CallsResource.PATH, new CallsResource(network));
    server.route(HandsetPage.PATH, new HandsetPage());
  }

  /**
   * Starts a simulator.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static Simulator start(int port) {
    return start(port, Clock.systemUTC());
  }

  /**
   * Starts a simulator that ages numbers, keys and tokens by a clock of the caller's.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static Simulator start(int port, Clock clock) {
    return new Simulator(LoopbackServer.start(port), clock);
  }

  /** Where the handset page is, such as {@code http://127.0.0.1:8099}. */
  public URI address() {
    return server.address();
  }

  /** The vendor telefon-ip.ru. */
  public TelefonIp telefonIp() {
    return telefonIp;
  }

  /** The vendor OVH. */
  public Ovh ovh() {
    return ovh;
  }

  /** The vendor Runtel. */
  public Runtel runtel() {
    return runtel;
  }

  /** The vendor alloincognito.ru. */
  public AlloIncognito alloIncognito() {
    return alloIncognito;
  }

  /**
   * A phone with this number.
   *
   * @param e164 such as {@code +79243555100}
   * @throws IllegalArgumentException if the text is not E.164
   */
  public Handset handset(String e164) {
    return new Handset(new PhoneNumber(e164), network);
  }

  /** Ends every connection and drops webhooks that have not gone out yet. */
  @Override
  public void close() {
    telefonIp.close();
    server.close();
  }

  /**
   * Runs a simulator until the process is ended. Ends at once with status 2, and says why, if the
   * arguments are others or the port is taken.
   *
   * @param args {@code --port <port>}; 8099 unless given
   */
  public static void main(String[] args) {
    try {
      run(CommandLine.of(args).port());
    } catch (IllegalArgumentException | UncheckedIOException cannotStart) {
      LOG.log(Level.ERROR, cannotStart.getMessage());
      System.exit(2);
    }
  }

  private static void run(int port) {
    Simulator simulator = start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-close"));
    LOG.log(Level.INFO, "Handset: {0}/", simulator.address());
    LOG.log(
        Level.INFO,
        "telefon-ip: {0}, token {1}",
        simulator.telefonIp().baseUrl(),
        TelefonIp.DEMO_TOKEN);
    LOG.log(
        Level.INFO,
        "OVH: {0}, application key {1}, application secret {2}",
        simulator.ovh().endpoint(),
        Ovh.DEMO_KEY,
        Ovh.DEMO_SECRET);
    LOG.log(
        Level.INFO,
        "Runtel: {0}, login {1}, password {2}",
        simulator.runtel().baseUrl(),
        Runtel.DEMO_LOGIN,
        Runtel.DEMO_PASSWORD);
    LOG.log(
        Level.INFO,
        "alloincognito: {0}, authorization token {1}",
        simulator.alloIncognito().endpoint(),
        AlloIncognito.DEMO_TOKEN);
  }
}
