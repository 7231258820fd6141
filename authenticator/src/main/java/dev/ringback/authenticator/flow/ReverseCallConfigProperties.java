package dev.ringback.authenticator.flow;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares {@link ReverseCallConfig} for the admin console. */
final class ReverseCallConfigProperties {

  private ReverseCallConfigProperties() {}

  /** What the authenticator may be told. */
  static List<ProviderConfigProperty> all() {
    List<ProviderConfigProperty> properties = new ArrayList<>(ofAnyCall());
    properties.addAll(ofLogins());
    return properties;
  }

  /** What any call may be told, also the one that gives a user a phone. */
  static List<ProviderConfigProperty> ofAnyCall() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(ReverseCallConfig.GATEWAY)
        .label("Gateway")
        .helpText("Name of the one gateway to use. Empty: all gateways of the realm, by priority.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .add()
        .property()
        .name(ReverseCallConfig.DEFAULT_REGION)
        .label("Default region")
        .helpText("ISO 3166 country of phone numbers that are typed without a country code.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(ReverseCallConfig.REGION_BY_DEFAULT)
        .add()
        .property()
        .name(ReverseCallConfig.TTL_SECONDS)
        .label("Time for the call")
        .helpText(
            "Seconds that the page waits for the call, from 5 to 600. A gateway that keeps its"
                + " numbers for less decides.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(Integer.toString(ReverseCallConfig.TTL_BY_DEFAULT))
        .add()
        .property()
        .name(ReverseCallConfig.STARTS_PER_NUMBER)
        .label("Attempts per phone")
        .helpText("How many attempts one phone has in ten minutes; 0 for any number.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(Integer.toString(ReverseCallConfig.STARTS_PER_NUMBER_BY_DEFAULT))
        .add()
        .property()
        .name(ReverseCallConfig.STARTS_PER_ADDRESS)
        .label("Attempts per client address")
        .helpText(
            "How many attempts one client address has in ten minutes, an IPv6 network /64 being one"
                + " address; 0 for any number.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(Integer.toString(ReverseCallConfig.STARTS_PER_ADDRESS_BY_DEFAULT))
        .add()
        .build();
  }

  private static List<ProviderConfigProperty> ofLogins() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(ReverseCallConfig.UNKNOWN_NUMBER)
        .label("Unknown number")
        .helpText(
            "What a call from a number that no account has verified comes to. reject: nobody is"
                + " logged in. register: an account is created if the realm's User registration is"
                + " on; Keycloak asks for what the profile lacks. claim: the one account that has"
                + " the number unverified, and no password or other credential, is verified and"
                + " logged in.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(ReverseCallConfig.REJECT, ReverseCallConfig.REGISTER, ReverseCallConfig.CLAIM)
        .defaultValue(ReverseCallConfig.REJECT)
        .add()
        .build();
  }
}
