package dev.ringback.authenticator.gateway.telefonip;

import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The component configuration of a {@code telefon-ip} gateway, with its defaults. */
record TelefonIpConfig(ComponentModel component) {

  static final String BASE_URL = "baseUrl";
  static final String TOKEN = "token";
  static final String DELIVERY = "delivery";
  static final String WEBHOOK_BASE_URL = "webhookBaseUrl";

  static final String DEFAULT_BASE_URL = "https://api.telefon-ip.ru/api/v1/authcalls";

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
        .options("webhook", "poll")
        .defaultValue("webhook")
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
    return given(BASE_URL).map(TelefonIpConfig::withoutTrailingSlash).orElse(DEFAULT_BASE_URL);
  }

  /** The token as configured: possibly a vault expression. */
  String token() {
    return given(TOKEN).orElse("");
  }

  Delivery delivery() {
    return given(DELIVERY).map(text -> text.equals("poll")).orElse(false)
        ? Delivery.POLL
        : Delivery.WEBHOOK;
  }

  /** Where the vendor reaches this server; empty for the realm's frontend URL. */
  Optional<String> webhookBaseUrl() {
    return given(WEBHOOK_BASE_URL).map(TelefonIpConfig::withoutTrailingSlash);
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  void validate(Upstream upstream) {
    if (token().isEmpty()) {
      throw new ComponentValidationException("The API token is missing.");
    }
    upstream
        .check(url("API address", baseUrl()))
        .filter(refusal -> refusal.kind() == UpstreamFailure.Kind.ADDRESS_REFUSED)
        .ifPresent(
            refusal -> {
              throw new ComponentValidationException(
                  "The API address is refused: " + refusal.explanation());
            });
    webhookBaseUrl().ifPresent(given -> url("webhook base URL", given));
    given(DELIVERY)
        .filter(text -> !List.of("webhook", "poll").contains(text))
        .ifPresent(
            text -> {
              throw new ComponentValidationException("Delivery is either webhook or poll.");
            });
  }

  private static URI url(String what, String text) {
    try {
      URI address = new URI(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException notEvenOne) {
      // refused below, in the same words
    }
    throw new ComponentValidationException("The " + what + " is not an absolute URL.");
  }

  static String withoutTrailingSlash(String text) {
    return text.replaceAll("/+$", "");
  }

  private Optional<String> given(String key) {
    return Optional.ofNullable(component.get(key)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
