package dev.ringback.records.source.alloincognito.api;

import static dev.ringback.authenticator.upstream.VendorComponent.require;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.upstream.VendorComponent;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.source.RecordSources;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The component configuration of a source {@code allo-incognito}, with its defaults. */
public final class AlloSettings {

  /** The provider's id, and the name of its service in meters. */
  public static final String PROVIDER = "allo-incognito";

  static final String BASE_URL = "baseUrl";
  static final String AUTHORIZATION_TOKEN = "authorizationToken";
  static final String LINES = "lines";
  static final String TIME_ZONE = "timeZone";

  private static final String DEFAULT_BASE_URL = "https://webapi.alloincognito.ru:4431";
  private static final String DEFAULT_TIME_ZONE = "Europe/Moscow";

  private final ComponentModel component;
  private final VendorComponent options;

  /** Those of a component of this provider. */
  public AlloSettings(ComponentModel component) {
    this.component = component;
    this.options = new VendorComponent(component);
  }

  /** What an administrator may set. */
  public static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(BASE_URL)
        .label("API address")
        .helpText("Where Allo Incognito's API answers, up to and without /api/v1.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_BASE_URL)
        .add()
        .property()
        .name(AUTHORIZATION_TOKEN)
        .label("Authorization token")
        .helpText(
            "The token of the personal cabinet, under Virtual PBX, Integration API; or a vault"
                + " expression such as ${vault.allo}. No other program may use the same one.")
        .type(ProviderConfigProperty.PASSWORD)
        .secret(true)
        .add()
        .property()
        .name(LINES)
        .label("Lines")
        .helpText("The contract's own phone numbers, such as +74951234567: whose calls there are.")
        .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
        .add()
        .property()
        .name(TIME_ZONE)
        .label("Time zone")
        .helpText("The IANA time zone in which Allo Incognito writes dates.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue(DEFAULT_TIME_ZONE)
        .add()
        .build();
  }

  /**
   * The API as this component configures it.
   *
   * @param realm the component's
   */
  public AlloApi api(KeycloakSession session, RealmModel realm, Optional<String> onBehalfOf) {
    return new AlloApi(
        UpstreamProvider.of(session), options.vendor(realm), baseUrl(), clock(), onBehalfOf);
  }

  /**
   * What the first pair is created with.
   *
   * @param session of which the component's realm is the realm
   */
  public String authorizationToken(KeycloakSession session) {
    return options.secret(session, AUTHORIZATION_TOKEN);
  }

  /** The contract's own numbers. */
  public Set<Party> lines() {
    return writtenLines().map(WrittenNumber::read).collect(toUnmodifiableSet());
  }

  /** The vendor's; Moscow's if the realm file names a time zone that is none. */
  public WallClock clock() {
    return new WallClock(zone().orElseGet(() -> ZoneId.of(DEFAULT_TIME_ZONE)));
  }

  /**
   * Refuses what could never work, so that the admin reads it where it was typed.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public void validate(KeycloakSession session, RealmModel realm) {
    RecordSources.requireNameOfItsOwn(realm, component);
    options.requireAddress(session, "API address", baseUrl());
    String token = options.given(AUTHORIZATION_TOKEN).orElse("");
    require(!token.isEmpty(), "The authorization token is missing.");
    require(TokensDocument.isToken(token), "The authorization token is one word of plain letters.");
    require(writtenLines().findAny().isPresent(), "The lines are missing: name at least one.");
    writtenLines()
        .filter(text -> WrittenNumber.read(text).number().isEmpty())
        .findFirst()
        .ifPresent(
            text ->
                require(false, "“" + text + "” is no phone number; a line is one: +74951234567."));
    require(zone().isPresent(), "The time zone is none, such as Europe/Moscow.");
  }

  private String baseUrl() {
    return options.address(BASE_URL, DEFAULT_BASE_URL);
  }

  private Stream<String> writtenLines() {
    return component.getConfig().getOrDefault(LINES, List.of()).stream()
        .filter(text -> !text.isBlank());
  }

  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(options.given(TIME_ZONE).orElse(DEFAULT_TIME_ZONE)));
    } catch (DateTimeException noZone) {
      return Optional.empty();
    }
  }
}
