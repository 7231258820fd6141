package dev.ringback.authenticator.gateway.telefonip;

import static dev.ringback.authenticator.upstream.VendorComponent.require;

import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.upstream.VendorComponent;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The component configuration of a {@code telefon-ip} gateway, with its defaults. */
record TelefonIpConfig(ComponentModel component) {

  static final String BASE_URL = "baseUrl";
  static final String TOKEN = "token";
  static final String DELIVERY = "delivery";
  static final String WEBHOOK_BASE_URL = "webhookBaseUrl";

  static final String DEFAULT_BASE_URL = "https://api.telefon-ip.ru/api/v1/authcalls";

  private static final String WEBHOOK = "webhook";
  private static final String POLL = "poll";
  private static final List<String> DELIVERIES = List.of(WEBHOOK, POLL);

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(BASE_URL)
        .label("API address")
        .helpText("Where the vendor's API answers, up to and without the token.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_BASE_URL)
        .add()
        .property()
        .name(TOKEN)
        .label("API token")
        .helpText("The vendor's access key, or a vault expression such as ${vault.telefon-ip}.")
        .type(ProviderConfigProperty.PASSWORD)
        .secret(true)
        .add()
        .property()
        .name(DELIVERY)
        .label("Delivery")
        .helpText(
            "webhook: the vendor notifies this server, which then asks for proof. poll: this server"
                + " asks while somebody watches the waiting page; needs no way in from outside.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(DELIVERIES)
        .defaultValue(WEBHOOK)
        .add()
        .property()
        .name(WEBHOOK_BASE_URL)
        .label("Webhook base URL")
        .helpText("How the vendor reaches this server; empty for the realm's frontend URL.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .add()
        .build();
  }

  String baseUrl() {
    return options().address(BASE_URL, DEFAULT_BASE_URL);
  }

  /** The vendor's access key, if need be out of the realm's vault. */
  String token(KeycloakSession session) {
    return options().secret(session, TOKEN);
  }

  Delivery delivery() {
    return options().given(DELIVERY).filter(POLL::equals).isPresent()
        ? Delivery.POLL
        : Delivery.WEBHOOK;
  }

  /** Where the vendor reaches this server; empty for the realm's frontend URL. */
  Optional<String> webhookBaseUrl() {
    return options().given(WEBHOOK_BASE_URL).map(VendorComponent::withoutTrailingSlash);
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  void validate(KeycloakSession session) {
    require(options().given(TOKEN).isPresent(), "The API token is missing.");
    options().requireAddress(session, "API address", baseUrl());
    webhookBaseUrl().ifPresent(given -> VendorComponent.requireUrl("webhook base URL", given));
    String delivery = options().given(DELIVERY).orElse(WEBHOOK);
    require(DELIVERIES.contains(delivery), "Delivery is either webhook or poll.");
  }

  private VendorComponent options() {
    return new VendorComponent(component);
  }
}
