package dev.ringback.records.permission;

import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Visibility;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What a user may do with which call records, as it is at this moment; to be asked at every
 * request, as what is taken away counts from the next one on. Besides the {@link PermittedLines}
 * there is what came through the user's own links, and the blocklist hides from both.
 */
public final class RecordPermissions {

  private final UserModel user;
  private final PermittedLines lines;
  private final HiddenNumbers hidden;

  private RecordPermissions(UserModel user, PermittedLines lines, HiddenNumbers hidden) {
    this.user = user;
    this.lines = lines;
    this.hidden = hidden;
  }

  /** Those of a user of the realm that the request is about. */
  public static RecordPermissions of(KeycloakSession session, UserModel user) {
    HiddenNumbers hidden =
        new HiddenNumbers(
            Set.copyOf(Blocklist.of(session, user).numbers()),
            WrittenNumbers.of(session.getContext().getRealm()).region());
    return new RecordPermissions(user, PermittedLines.of(session, user), hidden);
  }

  /** The records that the user may read. */
  public Visibility toRead() {
    return visible(lines.toRead());
  }

  /** The records whose recordings the user may hear; none that cannot be read as well. */
  public Visibility toListen() {
    return visible(lines.toListen());
  }

  private Visibility visible(Lines permitted) {
    return new Visibility(permitted.every(), permitted.named(), user.getId(), hidden);
  }
}
