package dev.ringback.records.source.alloincognito;

import dev.ringback.authenticator.ComponentSettings;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordSourceFactory;
import dev.ringback.records.source.alloincognito.api.AlloSettings;
import dev.ringback.records.source.alloincognito.pair.AlloPairUpkeep;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Declares the record source {@code allo-incognito} to Keycloak. */
public final class AlloSourceFactory implements RecordSourceFactory {

  @Override
  public String getId() {
    return AlloSettings.PROVIDER;
  }

  @Override
  public String getHelpText() {
    return "Call records of a virtual PBX of Allo Incognito: its lines' calls are asked for when"
        + " somebody searches.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return AlloSettings.properties();
  }

  @Override
  public RecordSource create(KeycloakSession session, ComponentModel model) {
    return new AlloSource(session, model);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ComponentSettings.check(() -> new AlloSettings(model).validate(session, realm));
  }

  /** Other settings may need other tokens, and whoever has mended one need not wait. */
  @Override
  public void onUpdate(
      KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
    AlloPairUpkeep.forget(session, after);
  }

  @Override
  public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
    AlloPairUpkeep.forget(session, model);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    AlloPairUpkeep.begin(factory);
  }
}
