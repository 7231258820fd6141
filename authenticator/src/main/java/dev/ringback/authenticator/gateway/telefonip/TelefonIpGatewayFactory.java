package dev.ringback.authenticator.gateway.telefonip;

import dev.ringback.authenticator.ComponentSettings;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.gateway.ReverseCallGatewayFactory;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.upstream.VendorComponent;
import dev.ringback.telephony.UpstreamVendor;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.urls.UrlType;

/** Declares the gateway {@code telefon-ip} to Keycloak. */
public final class TelefonIpGatewayFactory implements ReverseCallGatewayFactory {

  public static final String ID = "telefon-ip";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Reverse calls through telefon-ip.ru: the vendor hands out a number and says who called"
        + " it.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return TelefonIpConfig.properties();
  }

  @Override
  public ReverseCallGateway create(KeycloakSession session, ComponentModel model) {
    TelefonIpConfig config = new TelefonIpConfig(model);
    UpstreamVendor vendor = new VendorComponent(model).vendor(session.getContext().getRealm());
    TelefonIpApi api =
        new TelefonIpApi(
            UpstreamProvider.of(session),
            vendor,
            config.baseUrl(),
            config.token(session),
            () -> OnBehalf.of(session));
    return new TelefonIpGateway(
        model.getId(), model.getName(), config.delivery(), api, webhook(session, config));
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model) {
    ComponentSettings.check(
        () -> {
          ReverseCallGatewayFactory.requireCommonSettings(realm, model);
          new TelefonIpConfig(model).validate(session);
        });
  }

  private static TelefonIpGateway.WebhookAddress webhook(
      KeycloakSession session, TelefonIpConfig config) {
    String base =
        config
            .webhookBaseUrl()
            .orElseGet(() -> session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString());
    return new TelefonIpGateway.WebhookAddress(
        VendorComponent.withoutTrailingSlash(base), session.getContext().getRealm().getName());
  }
}
