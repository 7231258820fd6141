package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.authenticator.ComponentSettings;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.gateway.ReverseCallGatewayFactory;
import dev.ringback.authenticator.webhook.WebhookKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.vault.VaultStringSecret;

/** Declares the gateway {@code number-pool} to Keycloak. */
public final class NumberPoolGatewayFactory implements ReverseCallGatewayFactory {

  public static final String ID = "number-pool";

  private final SecureRandom random = new SecureRandom();

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Reverse calls to numbers of your own: any PBX or SIP trunk rejects the call and reports it by a signed event.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return NumberPoolConfig.properties();
  }

  @Override
  public ReverseCallGateway create(KeycloakSession session, ComponentModel model) {
    NumberPoolConfig config = new NumberPoolConfig(model);
    return new NumberPoolGateway(
        model.getId(),
        model.getName(),
        config.numbers(),
        key(session, config),
        config.eventRules(),
        random);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ComponentSettings.check(
        () -> {
          ReverseCallGatewayFactory.requireCommonSettings(realm, model);
          new NumberPoolConfig(model).validate();
        });
  }

  private static Optional<WebhookKey> key(KeycloakSession session, NumberPoolConfig config) {
    try (VaultStringSecret secret = session.vault().getStringSecret(config.secret())) {
      return secret.get().flatMap(WebhookKey::of);
    }
  }
}
