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
        .helpText(
            "How many attempts one phone has in ten minutes from one client address or by one"
                + " program; 0 for any number. A browser in which the owner of the phone has logged"
                + " in by call has as many of its own.")
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
        .property()
        .name(ReverseCallConfig.STARTS_PER_NUMBER_ANYWHERE)
        .label("Attempts per phone over all addresses")
        .helpText(
            "How many attempts one phone has in ten minutes from all client addresses and programs"
                + " together; 0 for any number. Empty: 0 where all gateways are number pools, 100"
                + " where an attempt costs something. Browsers in which the owner has logged in by"
                + " call do not count.")
        .type(ProviderConfigProperty.STRING_TYPE)
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
        .property()
        .name(ReverseCallConfig.MAXIMUM_AGE)
        .label("Maximum age of a proof")
        .helpText(
            "Days without a call from a phone after which a call alone logs nobody in, because"
                + " numbers are given to other people: the user logs in another way first. 0: never.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue("0")
        .add()
        .property()
        .name(DeviceSettings.NEW_DEVICE)
        .label("New device")
        .helpText(
            "What a call is worth in a browser in which the user has not logged in by call before."
                + " allow: it is enough. stepUp: another factor of the user is asked for, in a"
                + " sub-flow with the negated condition ringback-known-device; without one the"
                + " login is refused.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(DeviceSettings.ALLOW, DeviceSettings.STEP_UP)
        .defaultValue(DeviceSettings.ALLOW)
        .add()
        .property()
        .name(DeviceSettings.DAYS)
        .label("Days that a device is known")
        .helpText(
            "For how many days after the last login by call a browser is known to the user, 400 at"
                + " most; 0 for not at all.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(Integer.toString(DeviceSettings.DAYS_BY_DEFAULT))
        .add()
        .property()
        .name(DeviceSettings.MAIL)
        .label("Mail about new devices")
        .helpText(
            "Whether users who have an e-mail address are told of a login by call in a new"
                + " browser.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(true)
        .add()
        .build();
  }
}
