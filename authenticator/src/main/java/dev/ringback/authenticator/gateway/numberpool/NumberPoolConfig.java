package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.authenticator.webhook.WebhookKey;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The component configuration of a {@code number-pool} gateway, with its defaults. */
record NumberPoolConfig(ComponentModel component) {

  static final String NUMBERS = "numbers";
  static final String SECRET = "secret";
  static final String MINIMUM_ATTESTATION = "minimumAttestation";
  static final String DEFAULT_REGION = "defaultRegion";

  private static final List<String> ATTESTATIONS = List.of("none", "C", "B", "A");
  private static final String PARSED = "dev.ringback.number-pool";
  private static final String VAULT = "${vault.";

  /** What Standard Webhooks asks of a key, in bytes. */
  private static final int SHORTEST_SECRET = 24;

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(NUMBERS)
        .label("Numbers")
        .helpText(
            "The numbers that people are shown to call, in E.164: +79641110000, or a range"
                + " +79641110000-+79641119999.")
        .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
        .add()
        .property()
        .name(SECRET)
        .label("Secret")
        .helpText(
            "The key that the PBX signs its events with: whsec_ and at least 24 bytes in base64, or"
                + " any text of that length, or a vault expression such as ${vault.number-pool}.")
        .type(ProviderConfigProperty.PASSWORD)
        .secret(true)
        .add()
        .property()
        .name(MINIMUM_ATTESTATION)
        .label("Minimum attestation")
        .helpText(
            "How far the network must vouch for the caller number (STIR/SHAKEN): A full, B partial,"
                + " C gateway, or none.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(ATTESTATIONS)
        .defaultValue("none")
        .add()
        .property()
        .name(DEFAULT_REGION)
        .label("Default region")
        .helpText(
            "ISO 3166 country in which numbers of an event are dialled that have neither + nor 00 in"
                + " front: with RU, 89243555100 and 79243555100 are +79243555100. Empty: such"
                + " numbers are not read. Set it only if the PBX writes foreign numbers with + or"
                + " 00.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .add()
        .build();
  }

  /** Parsed once for as long as Keycloak keeps this component in its cache. */
  NumberPool numbers() {
    if (!component.hasNote(PARSED)) {
      component.setNote(PARSED, new NumberPool(listed()));
    }
    return component.getNote(PARSED);
  }

  /** The secret as configured: possibly a vault expression. */
  String secret() {
    return Optional.ofNullable(component.get(SECRET)).map(String::strip).orElse("");
  }

  EventRules eventRules() {
    return new EventRules(Attestation.of(component.get(MINIMUM_ATTESTATION)), defaultRegion());
  }

  private Optional<String> defaultRegion() {
    return Optional.ofNullable(component.get(DEFAULT_REGION))
        .map(region -> region.strip().toUpperCase(Locale.ROOT))
        .filter(region -> !region.isEmpty());
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  void validate() {
    NumberPool.mistakeIn(listed())
        .ifPresent(
            mistake -> {
              throw new ComponentValidationException(
                  "Not a number in E.164, nor a range of such numbers: " + mistake);
            });
    if (listed().isEmpty()) {
      throw new ComponentValidationException("The pool has no number.");
    }
    requireSecret();
    String attestation = component.get(MINIMUM_ATTESTATION);
    if (attestation != null && !attestation.isBlank() && !ATTESTATIONS.contains(attestation)) {
      throw new ComponentValidationException("The minimum attestation is none, C, B or A.");
    }
    if (defaultRegion().filter(region -> !PhoneNumber.isCountry(region)).isPresent()) {
      throw new ComponentValidationException(
          "The default region is an ISO 3166 country such as RU, or empty.");
    }
  }

  private void requireSecret() {
    if (secret().isEmpty()) {
      throw new ComponentValidationException("The secret is missing.");
    }
    if (secret().startsWith(VAULT)) {
      return;
    }
    int length = WebhookKey.of(secret()).map(WebhookKey::length).orElse(0);
    if (length < SHORTEST_SECRET) {
      throw new ComponentValidationException(
          "The secret is too short, or no base64 after whsec_: it takes at least "
              + SHORTEST_SECRET
              + " bytes.");
    }
  }

  /** The console and realm files list one entry a value; commas are for whoever pastes a list. */
  private List<String> listed() {
    return Optional.ofNullable(component.getConfig().get(NUMBERS)).orElse(List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split("[,;\\n]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
