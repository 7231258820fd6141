package dev.ringback.testkit.realm;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** The events that a realm has kept, newest first. */
public final class RealmEvents {

  private static final int ALL = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RealmResource realm;

  RealmEvents(RealmResource realm) {
    this.realm = realm;
  }

  public List<EventRepresentation> all() {
    return realm.getEvents(null, null, null, null, null, null, 0, ALL);
  }

  /** Events of one type, such as {@code LOGIN} or {@code LOGIN_ERROR}. */
  public List<EventRepresentation> ofType(String type) {
    return realm.getEvents(List.of(type), null, null, null, null, null, 0, ALL);
  }

  /** The errors of all events that have one. */
  public List<String> errors() {
    return all().stream().map(EventRepresentation::getError).filter(Objects::nonNull).toList();
  }

  /** The newest event of this type, as soon as there is one. */
  public EventRepresentation awaitOne(String type) {
    return Awaitility.await("an event " + type)
        .atMost(PATIENCE)
        .until(() -> ofType(type), events -> !events.isEmpty())
        .get(0);
  }

  /** Changes that administrators made. */
  public List<AdminEventRepresentation> ofAdministrators() {
    return realm.getAdminEvents();
  }

  /** Forgets all events so far. */
  public void clear() {
    realm.clearEvents();
    realm.clearAdminEvents();
  }
}
