package dev.ringback.sip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * INVITEs of a caller who would like to be somebody else, as a trusted peer passes them on. The
 * caller writes every field but the ones that the carrier adds: the carrier's {@code
 * P-Asserted-Identity}, which may arrive damaged, and what an INVITE cannot do without.
 *
 * <p>What may be reported is known before anything is written, and so without reading it: {@link
 * Damage} makes no other number of a number.
 */
final class InviteMutations {

  /** The number that the caller would like to have. */
  static final String VICTIM = "+79243555100";

  /** The number that the carrier knows the caller by. */
  static final String CALLER = "+79243550666";

  private static final String ASSERTED = "P-Asserted-Identity: ";

  /** %s is a number. */
  private static final List<String> WRITTEN =
      List.of(
          "<sip:%s@carrier.example>",
          "<sip:%s@carrier.example;user=phone>",
          "<tel:%s>",
          "tel:%s",
          "sip:%s@10.0.0.1:5060",
          "\"Anna, P.\" <sip:%s@carrier.example>",
          "Anna P <sip:%s;npdi@[2001:db8::1]>",
          "\r\n <sip:%s@a.example>",
          "<sip:%1$s@a.example>, <tel:%1$s>",
          "<tel:%1$s>,\r\n\t<sip:%1$s@b.example>");

  private static final List<String> UNREADABLE =
      List.of("", "<sip:", "\"", ",", "<>", "<sip:@x>", "<sip:x", "sip", "\u00ff", "<sip:a@b>;c=d");

  /** What a caller may write beside it; %s is the victim's number. */
  private static final List<String> BESIDE =
      List.of(
          "P-Preferred-Identity: <sip:%s@x>",
          "Remote-Party-ID: <sip:%s@x>;party=calling;screen=yes;privacy=off",
          "Contact: <sip:%s@x>",
          "X-P-Asserted-Identity: <sip:%s@x>",
          "P-Asserted-Identit\u00ff: <sip:%s@x>",
          "P-Asserted-Identity\0: <sip:%s@x>",
          "Identity: e30.e30.e30;info=<https://x/%s>;alg=ES256;ppt=shaken",
          "y: %s",
          "Privacy: none",
          "Subject: \"<sip:%s@x>");

  private static final List<String> HIDING =
      List.of("id", "user", "none;id", "header", "session;critical", "history", "", "\u00ff");

  private final Random random;
  private final Damage damage;
  private final int port;
  private int number;

  /**
   * @param port for {@code Via}
   */
  InviteMutations(long seed, int port) {
    this.random = new Random(seed);
    this.damage = new Damage(random);
    this.port = port;
  }

  MutatedInvite next() {
    String dialled = "+7964%07d".formatted(number++);
    List<String> lines = new ArrayList<>();
    boolean asserted = random.nextInt(8) != 0;
    if (asserted) {
      String value = one(WRITTEN).formatted(CALLER);
      lines.add(random.nextInt(3) == 0 ? ASSERTED + damage.of(value) : joined(ASSERTED + value));
    }
    boolean hidden = false;
    for (int more = random.nextInt(4); more > 0; more--) {
      boolean foreign = asserted && random.nextBoolean();
      boolean hides = random.nextInt(8) == 0;
      hidden |= hides;
      lines.add(hides ? "Privacy: " + one(HIDING) : foreign ? foreign() : beside());
    }
    if (!asserted && random.nextInt(3) == 0) {
      lines.add(ASSERTED + one(UNREADABLE));
    }
    Collections.shuffle(lines, random);
    boolean mayBeReported = asserted && !hidden;
    return new MutatedInvite(
        dialled, Optional.of(CALLER).filter(caller -> mayBeReported), text(dialled, lines));
  }

  /** Carriers may put what they pass on into one field with their own. */
  private String joined(String line) {
    return switch (random.nextInt(12)) {
      case 0 -> line + ", " + one(UNREADABLE);
      case 1 -> line + ", " + one(WRITTEN).formatted(VICTIM);
      case 2 -> ASSERTED + "\"" + line.substring(ASSERTED.length()) + "\" <tel:" + VICTIM + ">";
      case 3 -> ASSERTED + "\", " + line.substring(ASSERTED.length()) + ", \" <tel:" + VICTIM + ">";
      default -> line;
    };
  }

  /** A caller's own assertion that the carrier has passed on beside its own. */
  private String foreign() {
    String name = random.nextBoolean() ? ASSERTED : "p-asserted-identity :";
    String value = random.nextInt(3) == 0 ? one(UNREADABLE) : one(WRITTEN).formatted(VICTIM);
    return name + (random.nextBoolean() ? value : damage.of(value));
  }

  private String beside() {
    String line = one(BESIDE).formatted(VICTIM);
    return switch (random.nextInt(6)) {
      case 0 -> damage.of(line);
      case 1 -> line + "x".repeat(random.nextInt(9_000));
      default -> line;
    };
  }

  private String text(String dialled, List<String> lines) {
    String id = "mutation-" + dialled.substring(1);
    List<String> head = new ArrayList<>();
    head.add("INVITE sip:" + dialled + "@127.0.0.1 SIP/2.0");
    head.add("Via: SIP/2.0/UDP 127.0.0.1:%d;branch=z9hG4bK-%s".formatted(port, id));
    head.add((random.nextBoolean() ? "From" : "f") + ": <sip:" + VICTIM + "@x>;tag=1");
    head.add("To: <sip:" + dialled + "@127.0.0.1>");
    head.add("Call-ID: " + id);
    head.add("CSeq: 1 INVITE");
    head.addAll(lines);
    head.add("Max-Forwards: 70");
    head.add("Content-Length: 0\r\n\r\n");
    return String.join("\r\n", head);
  }

  private String one(List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
