package dev.ringback.authenticator.pbx;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ringback.authenticator.password.LoggedIn;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The {@code body} of a login, member for member as document 002 prints it. What a realm of
 * Keycloak has nothing of, such as an account with money in it, is there with a value that keeps
 * nobody from working.
 *
 * @param version of this software, and since when it is as it is
 * @param exp when the token expires: UTC without saying so, to the microsecond
 * @param userId stable, and of no other user of the realm
 * @param userName the name of the person
 * @param userLogin what the person logs in with
 * @param domainId stable, and of no other domain of the realm
 * @param roleId stable, and of no other role of the realm
 * @param roleName what the person is
 * @param roleType 1, as document 002 has it for who uses a PBX
 * @param rolePerms empty: what a user may do is in the token
 * @param roleVisible empty
 * @param roleFilters empty
 * @param authType {@code http}
 * @param domainName the PBX, or the realm
 * @param domainTestUntil {@code null}: nothing here is on trial
 * @param domainMode 2, as document 002 has it
 * @param domainBillingOptions nothing is owed, nothing is blocked
 * @param tz IANA time zone
 * @param locale language and country, such as {@code en_US}
 * @param token an access token of Keycloak's
 */
@JsonInclude(Include.ALWAYS) // Keycloak leaves out what is null
@JsonNaming(SnakeCaseStrategy.class)
record ProfileDocument(
    Version version,
    String exp,
    long userId,
    String userName,
    String userLogin,
    long domainId,
    long roleId,
    String roleName,
    int roleType,
    Map<String, Object> rolePerms,
    Map<String, Object> roleVisible,
    Map<String, Object> roleFilters,
    String authType,
    String domainName,
    Object domainTestUntil,
    int domainMode,
    Billing domainBillingOptions,
    String tz,
    String locale,
    String token) {

  private static final DateTimeFormatter NAIVE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private static final int PBX_USER = 1;
  private static final int PBX_DOMAIN = 2;
  private static final Billing NOTHING_OWED = new Billing("0.0", false, false, false);

  /**
   * Money and what the lack of it blocks.
   *
   * @param balance a decimal number, as text
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Billing(String balance, boolean blockInbound, boolean blockOutbound, boolean blockFace) {}

  static ProfileDocument of(LoggedIn login, Account account, Numbered domain, Numbered role) {
    return new ProfileDocument(
        Version.CURRENT,
        NAIVE.format(login.expires()),
        account.number(),
        account.name(),
        account.login(),
        domain.number(),
        role.number(),
        role.name(),
        PBX_USER,
        Map.of(),
        Map.of(),
        Map.of(),
        "http",
        domain.name(),
        null,
        PBX_DOMAIN,
        NOTHING_OWED,
        account.timeZone(),
        account.locale(),
        login.accessToken());
  }

  /** Not the token: it is a secret. */
  @Override
  public String toString() {
    return "ProfileDocument[" + userId + "]";
  }
}
