package dev.ringback.records.permission;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.authenticator.phone.ProtectedAttributes;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.setup.RecordsRole;
import dev.ringback.records.record.Party;
import java.util.Collection;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The lines whose records a user may read and hear: the {@link OwnLine} without any role, and those
 * that an admin has granted with the roles of the client {@code ringback-records}.
 *
 * <p>Keycloak's caches answer, which every change clears on every node. No token is believed, and
 * nothing is kept.
 */
public final class PermittedLines {

  private static final String EVERY = "*";

  private final Set<Party> own;
  private final Lines granted;
  private final boolean reads;
  private final boolean listens;

  private PermittedLines(Set<Party> own, Lines granted, boolean reads, boolean listens) {
    this.own = own;
    this.granted = granted;
    this.reads = reads;
    this.listens = listens;
  }

  /** Those of a user of the realm that the request is about. */
  public static PermittedLines of(KeycloakSession session, UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    return new PermittedLines(
        OwnLine.of(realm, user).map(Party::of).stream().collect(toUnmodifiableSet()),
        granted(realm, user),
        RecordsRole.has(realm, user, RecordsClients.READ),
        RecordsRole.has(realm, user, RecordsClients.LISTEN));
  }

  /** The lines whose records the user may read. */
  public Lines toRead() {
    return with(reads);
  }

  /** The lines whose recordings the user may hear; none whose records cannot be read as well. */
  public Lines toListen() {
    return with(reads && listens);
  }

  private Lines with(boolean role) {
    return (role ? granted : Lines.NONE).and(own);
  }

  /** A group has what the groups have that it is in, as Keycloak's aggregated attributes do. */
  private static Lines granted(RealmModel realm, UserModel user) {
    Collection<String> values =
        KeycloakModelUtils.resolveAttribute(user, ProtectedAttributes.CALL_RECORD_LINES, true);
    WrittenNumbers numbers = WrittenNumbers.of(realm);
    return new Lines(
        values.contains(EVERY),
        values.stream()
            .filter(value -> !value.isBlank() && !value.equals(EVERY))
            .map(value -> numbers.read(value).map(Party::of).orElseGet(() -> Party.read(value)))
            .collect(toUnmodifiableSet()));
  }
}
