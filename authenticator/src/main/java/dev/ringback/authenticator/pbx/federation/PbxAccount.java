package dev.ringback.authenticator.pbx.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a PBX says of somebody who has logged in. Each text is on one line, of at most 255
 * characters, and empty if the PBX did not say it or nothing that can be used.
 *
 * @param identity the person's numbers, which a login that is given to somebody else does not keep
 * @param login as the PBX writes it; never empty
 * @param name of the person
 * @param domain of the person's PBX
 * @param role what the person is there
 * @param timeZone IANA
 * @param locale language tag (BCP 47), such as {@code en-US}
 */
record PbxAccount(
    PbxIdentity identity,
    String login,
    String name,
    String domain,
    String role,
    String timeZone,
    String locale) {

  /** Characters; what a column of Keycloak's holds. */
  private static final int LONGEST = 255;

  /** What breaks lines, moves cursors or turns text around. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private static final Pattern TIME_ZONE = Pattern.compile("[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*");

  /** As the document has it, {@code en_US}, or a tag of BCP 47. */
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*");

  /** The {@code body} of an answer; empty if it names nobody. */
  static Optional<PbxAccount> read(JsonNode body) {
    return text(body, "user_login")
        .map(
            said ->
                new PbxAccount(
                    PbxIdentity.read(body),
                    said,
                    text(body, "user_name").orElse(""),
                    text(body, "domain_name").orElse(""),
                    text(body, "role_name").orElse(""),
                    text(body, "tz").filter(zone -> TIME_ZONE.matcher(zone).matches()).orElse(""),
                    text(body, "locale")
                        .filter(tag -> LOCALE.matcher(tag).matches())
                        .map(tag -> tag.replace('_', '-'))
                        .orElse("")));
  }

  /** Whether it is the account of this login. */
  boolean isOf(String asked) {
    return login.toLowerCase(Locale.ROOT).equals(asked.toLowerCase(Locale.ROOT));
  }

  /** Everything before the last blank of the name. */
  String firstName() {
    int blank = name.lastIndexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }

  /** What follows the last blank of the name; empty if there is none. */
  String lastName() {
    int blank = name.lastIndexOf(' ');
    return blank < 0 ? "" : name.substring(blank + 1);
  }

  private static Optional<String> text(JsonNode body, String member) {
    return Optional.of(body.path(member))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .map(text -> INVISIBLE.matcher(text).replaceAll(" ").strip())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
        .filter(text -> !text.isEmpty());
  }
}
