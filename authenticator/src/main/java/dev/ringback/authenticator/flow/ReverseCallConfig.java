package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.phone.MaximumAge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;

/** The execution's configuration with its defaults; an execution without any works as well. */
public final class ReverseCallConfig {

  static final String GATEWAY = "gateway";
  static final String DEFAULT_REGION = "defaultRegion";
  static final String TTL_SECONDS = "ttlSeconds";
  static final String UNKNOWN_NUMBER = "unknownNumber";

  static final String MAXIMUM_AGE = "maximumAge";

  static final String STARTS_PER_NUMBER = "startsPerNumber";
  static final String STARTS_PER_ADDRESS = "startsPerAddress";
  static final String STARTS_PER_NUMBER_ANYWHERE = "startsPerNumberAnywhere";

  static final int STARTS_PER_NUMBER_BY_DEFAULT = 10;
  static final int STARTS_PER_ADDRESS_BY_DEFAULT = 60;

  /** Where a gateway costs something; none where all are free of charge. */
  static final int STARTS_PER_NUMBER_ANYWHERE_BY_DEFAULT = 100;

  static final String REJECT = "reject";
  static final String REGISTER = "register";
  static final String CLAIM = "claim";

  static final String REGION_BY_DEFAULT = "RU";
  static final int TTL_BY_DEFAULT = 120;
  static final int SHORTEST_TTL = 5;
  static final int LONGEST_TTL = 600;

  private final Map<String, String> settings;

  private ReverseCallConfig(Map<String, String> settings) {
    this.settings = settings == null ? Map.of() : settings;
  }

  /** The settings of an authentication flow's execution, which may have none. */
  static ReverseCallConfig of(AuthenticatorConfigModel config) {
    return new ReverseCallConfig(config == null ? null : config.getConfig());
  }

  /** The settings of a place where nobody can set anything. */
  public static ReverseCallConfig byDefault() {
    return new ReverseCallConfig(Map.of());
  }

  /** The settings of the first phone call in the realm's browser flow; the defaults without one. */
  public static ReverseCallConfig ofBrowserFlow(RealmModel realm) {
    return PhoneCallStep.in(realm.getBrowserFlow(), realm)
        .map(PhoneCallStep::config)
        .orElseGet(ReverseCallConfig::byDefault);
  }

  /** The settings of a required action, which may have none. */
  static ReverseCallConfig of(RequiredActionConfigModel config) {
    return new ReverseCallConfig(config == null ? null : config.getConfig());
  }

  /** The one gateway to use by name; empty for all of the realm's by priority. */
  public Optional<String> gateway() {
    return given(GATEWAY);
  }

  /** ISO 3166 country of numbers that are typed nationally. */
  public String defaultRegion() {
    return given(DEFAULT_REGION).orElse(REGION_BY_DEFAULT);
  }

  /** How long a page waits for the call; what is out of bounds is brought within them. */
  public Duration lifetime() {
    int seconds = number(TTL_SECONDS, TTL_BY_DEFAULT);
    return Duration.ofSeconds(Math.min(Math.max(seconds, SHORTEST_TTL), LONGEST_TTL));
  }

  /**
   * Whether a call from a number that nobody has is to create an account for it, in a realm whose
   * users may register themselves.
   */
  public boolean registersUnknownNumbers() {
    return given(UNKNOWN_NUMBER).filter(REGISTER::equals).isPresent();
  }

  /** Whether a call from a number that one account has unverified verifies it and logs in. */
  boolean letsUsersClaimNumbers() {
    return given(UNKNOWN_NUMBER).filter(CLAIM::equals).isPresent();
  }

  /** How old a proof may be for a call to be the whole login. */
  public MaximumAge maximumAge() {
    return MaximumAge.ofDays(number(MAXIMUM_AGE, 0));
  }

  /** The gateways that may be asked for a number, the first to be asked first. */
  public List<ReverseCallGateway> gatewaysToAsk(KeycloakSession session, RealmModel realm) {
    return new Gateways(session, realm).byPriority(gateway());
  }

  /** How browsers are treated that are new for a user. */
  public DeviceSettings devices() {
    int days =
        Math.min(
            number(DeviceSettings.DAYS, DeviceSettings.DAYS_BY_DEFAULT), DeviceSettings.MOST_DAYS);
    return new DeviceSettings(
        given(DeviceSettings.NEW_DEVICE).filter(DeviceSettings.STEP_UP::equals).isPresent(),
        Duration.ofDays(days),
        given(DeviceSettings.MAIL).map(Boolean::parseBoolean).orElse(true));
  }

  /**
   * Attempts in ten minutes for one phone over all addresses and programs; 0 for any number.
   *
   * @param gateways those that may be asked
   */
  public int startsPerNumberAnywhere(List<ReverseCallGateway> gateways) {
    boolean costsNothing = gateways.stream().allMatch(ReverseCallGateway::isFreeOfCharge);
    return number(
        STARTS_PER_NUMBER_ANYWHERE, costsNothing ? 0 : STARTS_PER_NUMBER_ANYWHERE_BY_DEFAULT);
  }

  /** Attempts in ten minutes for one phone at one address or of one program; 0 for any number. */
  int startsPerNumber() {
    return number(STARTS_PER_NUMBER, STARTS_PER_NUMBER_BY_DEFAULT);
  }

  /** Attempts in ten minutes from one client address; 0 for any number. */
  int startsPerAddress() {
    return number(STARTS_PER_ADDRESS, STARTS_PER_ADDRESS_BY_DEFAULT);
  }

  /** What is no whole number counts as not set. */
  private int number(String key, int byDefault) {
    return given(key)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(byDefault);
  }

  private Optional<String> given(String key) {
    return Optional.ofNullable(settings.get(key)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
