package dev.ringback.records.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.authenticator.secret.RealmSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets one user hear one recording of one realm for a short while without a token: for what cannot
 * send headers, such as the {@code src} of an {@code <audio>}. It proves who asked for it, and
 * nothing else: what that user may hear is asked anew each time it is used.
 *
 * @param user the id of who asked for it
 * @param session the id of the user's session, if an administrator opened it; hearing is noted
 *     under that administrator's name
 * @param expires when it ends, to the second
 */
public record Ticket(String user, Optional<String> session, Instant expires) {

  /** How long one is good. */
  public static final Duration LIFE = Duration.ofSeconds(60);

  /** Says what is signed, and in which form; another form is another purpose. */
  private static final String PURPOSE = "recording-ticket-v1";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<seconds>[0-9]{1,12})\\.(?<user>[A-Za-z0-9_-]{1,400})"
              + "(?:~(?<session>[A-Za-z0-9_-]{1,400}))?\\.(?<signature>.+)");

  /** A new one. */
  public static Ticket of(String user, Optional<String> session, Instant now) {
    return new Ticket(user, session, Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond()));
  }

  /** As it stands in an address, for this record. */
  public String write(String record, RealmSignature realm) {
    return text() + "." + realm.sign(text(), purpose(record));
  }

  /**
   * Reads what somebody sent.
   *
   * @return empty if this realm has not signed it for this record
   */
  public static Optional<Ticket> read(String written, String record, RealmSignature realm) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    String text = written.substring(0, form.start("signature") - 1);
    return realm.isOf(text, purpose(record), form.group("signature"))
        ? Optional.of(
            new Ticket(
                decode(form.group("user")),
                Optional.ofNullable(form.group("session")).map(Ticket::decode),
                Instant.ofEpochSecond(Long.parseLong(form.group("seconds")))))
        : Optional.empty();
  }

  /** Whether it is still good. */
  public boolean isGood(Instant now) {
    return now.isBefore(expires);
  }

  private String text() {
    return expires.getEpochSecond()
        + "."
        + encode(user)
        + session.map(id -> "~" + encode(id)).orElse("");
  }

  private static String encode(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
  }

  private static String decode(String id) {
    return new String(Base64.getUrlDecoder().decode(id), UTF_8);
  }

  private static String purpose(String record) {
    return PURPOSE + "\n" + record;
  }
}
