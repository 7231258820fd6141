package dev.ringback.authenticator.pbx.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;

/**
 * The person behind a login, as the PBX counts people. A PBX gives the login of somebody who has
 * left to somebody else; the numbers stay with the person.
 *
 * @param userId of the person; empty if the PBX did not say it
 * @param domainId of the person's PBX; empty if the PBX did not say it
 */
record PbxIdentity(String userId, String domainId) {

  static final String USER_ID = "pbx_user_id";
  static final String DOMAIN_ID = "pbx_domain_id";

  /** The vendor prints numbers; another PBX of this kind may print them as text. */
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._-]{1,64}");

  /** Reads the {@code body} of an answer. */
  static PbxIdentity read(JsonNode body) {
    return new PbxIdentity(id(body, "user_id"), id(body, "domain_id"));
  }

  /** The person whom a user of the realm is linked to; empty members before the first login. */
  static PbxIdentity linkedTo(UserModel user) {
    return new PbxIdentity(attribute(user, USER_ID), attribute(user, DOMAIN_ID));
  }

  /** Whether a user who is linked to this person may be the other one. Something unlinked may. */
  boolean admits(PbxIdentity other) {
    return admits(userId, other.userId) && admits(domainId, other.domainId);
  }

  /** For events: both numbers, such as {@code 48/34}. */
  @Override
  public String toString() {
    return userId + "/" + domainId;
  }

  private static boolean admits(String linked, String said) {
    return linked.isEmpty() || linked.equals(said);
  }

  private static String id(JsonNode body, String member) {
    JsonNode id = body.path(member);
    return Optional.of(id.asText())
        .filter(text -> id.isIntegralNumber() || id.isTextual())
        .filter(text -> ID.matcher(text).matches())
        .orElse("");
  }

  private static String attribute(UserModel user, String name) {
    return Optional.ofNullable(user.getFirstAttribute(name)).orElse("");
  }
}
