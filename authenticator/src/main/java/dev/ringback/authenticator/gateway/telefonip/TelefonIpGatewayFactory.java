package dev.ringback.authenticator.gateway.telefonip;

import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.gateway.ReverseCallGatewayFactory;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.telephony.UpstreamVendor;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.urls.UrlType;
import org.keycloak.vault.VaultStringSecret;

/** Declares the gateway {@code telefon-ip} to Keycloak. */
public final class TelefonIpGatewayFactory implements ReverseCallGatewayFactory {

  public static final String ID = "telefon-ip";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Reverse calls through telefon-ip.ru: the vendor hands out a number and says who called it.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return TelefonIpConfig.properties();
  }

  @Override
  public ReverseCallGateway create(KeycloakSession session, ComponentModel model) {
    TelefonIpConfig config = new TelefonIpConfig(model);
    String realm = session.getContext().getRealm().getName();
    UpstreamVendor vendor = new UpstreamVendor(model.getId(), ID, realm, model.getName());
    TelefonIpApi api =
        new TelefonIpApi(
            UpstreamProvider.of(session), vendor, config.baseUrl(), token(session, config));
    return new TelefonIpGateway(
        model.getId(), model.getName(), config.delivery(), api, webhook(session, config));
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ReverseCallGatewayFactory.requireCommonSettings(realm, model);
    new TelefonIpConfig(model).validate(UpstreamProvider.of(session));
  }

  private static String token(KeycloakSession session, TelefonIpConfig config) {
    try (VaultStringSecret secret = session.vault().getStringSecret(config.token())) {
      return secret.get().orElse("");
    }
  }

  private static TelefonIpGateway.WebhookAddress webhook(
      KeycloakSession session, TelefonIpConfig config) {
    String base =
        config
            .webhookBaseUrl()
            .orElseGet(() -> session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString());
    return new TelefonIpGateway.WebhookAddress(
        TelefonIpConfig.withoutTrailingSlash(base), session.getContext().getRealm().getName());
  }
}
