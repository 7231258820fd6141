package dev.ringback.records.source;

import dev.ringback.authenticator.upstream.VendorComponent;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;

/** The record sources that a realm has configured. */
public final class RecordSources {

  private final KeycloakSession session;
  private final RealmModel realm;

  private RecordSources(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** Those of the realm that the request is about. */
  public static RecordSources of(KeycloakSession session) {
    return new RecordSources(session, session.getContext().getRealm());
  }

  /**
   * Refuses a source that has the name of another one: by its name people know what a record is of.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public static void requireNameOfItsOwn(RealmModel realm, ComponentModel source) {
    boolean taken =
        realm
            .getComponentsStream(realm.getId(), RecordSource.class.getName())
            .filter(other -> !other.getId().equals(source.getId()))
            .anyMatch(other -> other.getName().equals(source.getName()));
    VendorComponent.require(!taken, "The realm has another record source of this name.");
  }

  /** All of them. */
  public List<RecordSource> all() {
    return realm
        .getComponentsStream(realm.getId(), RecordSource.class.getName())
        .flatMap(component -> open(component).stream())
        .toList();
  }

  /** Empty for a component whose provider is not deployed on this server. */
  private Optional<RecordSource> open(ComponentModel component) {
    ProviderFactory<RecordSource> factory =
        session
            .getKeycloakSessionFactory()
            .getProviderFactory(RecordSource.class, component.getProviderId());
    return factory instanceof RecordSourceFactory sources
        ? Optional.of(sources.create(session, component))
        : Optional.empty();
  }
}
