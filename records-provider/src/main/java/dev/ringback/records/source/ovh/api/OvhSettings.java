package dev.ringback.records.source.ovh.api;

import static dev.ringback.authenticator.upstream.VendorComponent.require;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.upstream.VendorComponent;
import dev.ringback.records.source.RecordSources;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The component configuration of a source {@code ovh}, with its defaults. */
public record OvhSettings(ComponentModel component) {

  /** The provider's id, and the name of its service in meters. */
  public static final String PROVIDER = "ovh";

  static final String ENDPOINT = "endpoint";
  static final String APPLICATION_KEY = "applicationKey";
  static final String APPLICATION_SECRET = "applicationSecret";
  static final String SYNC_MINUTES = "syncMinutes";
  static final String REQUESTS_PER_MINUTE = "requestsPerMinute";

  private static final String DEFAULT_ENDPOINT = "https://eu.api.ovh.com/1.0";
  private static final String DEFAULT_SYNC_MINUTES = "10";
  private static final String DEFAULT_REQUESTS_PER_MINUTE = "60";
  private static final int LONGEST_PAUSE = 1_440;
  private static final int MOST_REQUESTS = 6_000;

  /** What an administrator may set. */
  public static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(ENDPOINT)
        .label("API address")
        .helpText(
            "Where OVH's API answers: https://eu.api.ovh.com/1.0, https://ca.api.ovh.com/1.0 or"
                + " https://api.us.ovhcloud.com/1.0.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_ENDPOINT)
        .add()
        .property()
        .name(APPLICATION_KEY)
        .label("Application key")
        .helpText("The key of an application that was created at OVH, under createApp.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .add()
        .property()
        .name(APPLICATION_SECRET)
        .label("Application secret")
        .helpText("The application's secret, or a vault expression such as ${vault.ovh}.")
        .type(ProviderConfigProperty.PASSWORD)
        .secret(true)
        .add()
        .property()
        .name(SYNC_MINUTES)
        .label("Minutes between syncs")
        .helpText("How long after a sync of a link the next one begins: 1 to 1440.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_SYNC_MINUTES)
        .add()
        .property()
        .name(REQUESTS_PER_MINUTE)
        .label("Requests per minute")
        .helpText(
            "How many requests a minute a sync may make for one link, in the whole cluster: 1 to"
                + " 6000. OVH has called 60 fair.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_REQUESTS_PER_MINUTE)
        .add()
        .build();
  }

  /**
   * The API as this component configures it.
   *
   * @param realm the component's, which is the session's too
   */
  public OvhApi api(KeycloakSession session, RealmModel realm, OvhClock clock) {
    return api(session, realm, clock, Optional.empty());
  }

  /**
   * The same on behalf of somebody, as {@link dev.ringback.authenticator.upstream.OnBehalf} has it.
   */
  public OvhApi api(
      KeycloakSession session, RealmModel realm, OvhClock clock, Optional<String> onBehalfOf) {
    OvhApplication application =
        new OvhApplication(endpoint(), key(), options().secret(session, APPLICATION_SECRET));
    return new OvhApi(
        new OvhExchange(
            UpstreamProvider.of(session), options().vendor(realm), application, clock, onBehalfOf));
  }

  /** From the end of one sync to the beginning of the next. */
  public Duration betweenSyncs() {
    return Duration.ofMinutes(number(SYNC_MINUTES, DEFAULT_SYNC_MINUTES));
  }

  /** From one request with a consumer key to the next. */
  public Duration betweenRequests() {
    return Duration.ofMinutes(1)
        .dividedBy(number(REQUESTS_PER_MINUTE, DEFAULT_REQUESTS_PER_MINUTE));
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public void validate(KeycloakSession session, RealmModel realm) {
    RecordSources.requireNameOfItsOwn(realm, component);
    require(!key().isEmpty(), "The application key is missing.");
    require(options().given(APPLICATION_SECRET).isPresent(), "The application secret is missing.");
    require(key().matches("[!-~]+"), "The application key is one word of plain letters.");
    options().requireAddress(session, "API address", endpoint());
    requireNumber(
        SYNC_MINUTES,
        minutes -> minutes >= 1 && minutes <= LONGEST_PAUSE,
        "The minutes between syncs are a number from 1 to 1440.");
    requireNumber(
        REQUESTS_PER_MINUTE,
        requests -> requests >= 1 && requests <= MOST_REQUESTS,
        "The requests per minute are a number from 1 to 6000.");
  }

  private VendorComponent options() {
    return new VendorComponent(component);
  }

  private String endpoint() {
    return options().address(ENDPOINT, DEFAULT_ENDPOINT);
  }

  private String key() {
    return options().given(APPLICATION_KEY).orElse("");
  }

  /** A realm file may hold anything; what is no number counts as not set. */
  private long number(String option, String otherwise) {
    return Long.parseLong(
        options().given(option).filter(text -> text.matches("[1-9][0-9]{0,3}")).orElse(otherwise));
  }

  private void requireNumber(String option, IntPredicate fits, String otherwise) {
    options()
        .given(option)
        .ifPresent(
            text ->
                require(
                    text.matches("[0-9]{1,4}") && fits.test(Integer.parseInt(text)), otherwise));
  }
}
