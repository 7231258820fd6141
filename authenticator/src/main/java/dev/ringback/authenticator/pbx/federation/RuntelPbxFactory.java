package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.ComponentSettings;
import dev.ringback.authenticator.VersionedProviderFactory;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.userprofile.UserProfileProvider;

/** Declares the user federation {@code runtel-pbx} to Keycloak. */
public final class RuntelPbxFactory
    implements UserStorageProviderFactory<RuntelPbxFederation>, VersionedProviderFactory {

  public static final String ID = "runtel-pbx";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "People log in with the login and password that they have at a Runtel PBX.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return RuntelPbxConfig.properties();
  }

  @Override
  public RuntelPbxFederation create(KeycloakSession session, ComponentModel model) {
    RealmModel realm = session.getContext().getRealm();
    PbxUsers users = PbxUsers.of(session, realm, model);
    PbxLogins logins = new PbxLogins(session, model);
    AccountAttributes attributes =
        new AccountAttributes(session, realm, new RuntelPbxConfig(model));
    PbxUnavailable unavailable = new PbxUnavailable(session, model);
    Newcomers newcomers = new Newcomers(session, model, users, logins, unavailable);
    return new RuntelPbxFederation(
        users, newcomers, logins, attributes, unavailable, new PbxEvents(session, model));
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ComponentSettings.check(() -> new RuntelPbxConfig(model).validate(session));
  }

  /** Lets the realm's user profile keep what the PBX says of its users. */
  @Override
  public void onCreate(KeycloakSession session, RealmModel realm, ComponentModel model) {
    declareAttributes(session);
  }

  /** The same for a federation that an earlier version created. */
  @Override
  public void onUpdate(
      KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
    declareAttributes(session);
  }

  private static void declareAttributes(KeycloakSession session) {
    UserProfileProvider provider = session.getProvider(UserProfileProvider.class);
    UPConfig profile = provider.getConfiguration();
    AccountAttributes.ofProfile()
        .filter(attribute -> profile.getAttribute(attribute.getName()) == null)
        .forEach(profile::addOrReplaceAttribute);
    provider.setConfiguration(profile);
  }
}
