package dev.ringback.testkit.sip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A telephone on the other side of Kamailio, and what its carrier writes into its calls. Immutable.
 */
public final class Telephone {

  private final Kamailio network;
  private final String number;
  private final Map<String, String> headers;

  private Telephone(Kamailio network, String number, Map<String, String> headers) {
    this.network = network;
    this.number = number;
    this.headers = headers;
  }

  /**
   * A telephone that says this number of itself.
   *
   * @param number as the user part of its {@code From} has it
   */
  public static Telephone of(Kamailio network, String number) {
    return new Telephone(network, number, Map.of());
  }

  /**
   * A telephone whose network vouches for its number, by {@code P-Asserted-Identity}.
   *
   * @param number as the user part of the URI has it
   */
  public static Telephone asserted(Kamailio network, String number) {
    return of(network, number)
        .with("P-Asserted-Identity", "<sip:" + number + "@carrier.example;user=phone>");
  }

  /** The same, with another header in its calls, such as {@code Privacy}. */
  public Telephone with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.merge(header, value, (first, second) -> first + "\r\n" + header + ": " + second);
    return new Telephone(network, number, more);
  }

  /**
   * Calls a number and is turned away.
   *
   * @param dialled as the request URI has it
   * @throws AssertionError if the answer is another than 603
   */
  public void calls(String dialled) {
    play("call.xml", dialled);
  }

  /** The same, but every answer is slow to arrive: the INVITE is sent again and again. */
  public void callsOverASlowLine(String dialled) {
    play("repeated-call.xml", dialled);
  }

  /** The same, but the network brings one call twice, over two of its ways (RFC 3261, 8.2.2.2). */
  public void callsOverTwoWays(String dialled) {
    play("forked-call.xml", dialled);
  }

  private void play(String scenario, String dialled) {
    new Sipp(network.address())
        .play(scenario, Map.of("caller", number, "dialled", dialled, "headers", headerLines()));
  }

  /** Never empty: an empty line would end the head of the request. */
  private String headerLines() {
    return headers.entrySet().stream()
        .map(header -> "\r\n" + header.getKey() + ": " + header.getValue())
        .collect(Collectors.joining("", "Subject: login", ""));
  }
}
