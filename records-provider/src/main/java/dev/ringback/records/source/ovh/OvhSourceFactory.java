package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.ComponentSettings;
import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordSourceFactory;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.sync.SyncTable;
import dev.ringback.records.source.ovh.sync.Syncs;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Declares the record source {@code ovh} to Keycloak, and runs the syncs of this node. */
public final class OvhSourceFactory implements RecordSourceFactory {

  private Syncs syncs;

  @Override
  public String getId() {
    return OvhSettings.PROVIDER;
  }

  @Override
  public String getHelpText() {
    return "Call records of OVH telephony: users link their accounts, and what they have there is"
        + " mirrored here.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return OvhSettings.properties();
  }

  @Override
  public RecordSource create(KeycloakSession session, ComponentModel model) {
    return new OvhSource(session, model);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ComponentSettings.check(() -> new OvhSettings(model).validate(session, realm));
  }

  /** Whoever has mended a setting need not wait to see whether it helps. */
  @Override
  public void onUpdate(
      KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
    SyncTable.of(session).hasten(after.getId(), KeycloakClock.CLOCK.instant());
  }

  @Override
  public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
    new Removal(session, syncs).removeOfSource(realm, model);
  }

  @Override
  public void init(Config.Scope config) {
    syncs = new Syncs();
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    Upkeep.begin(factory, syncs);
  }

  @Override
  public void close() {
    if (syncs != null) {
      syncs.close();
    }
  }
}
