package dev.ringback.simulator.runtel;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who may log in to a platform.
 *
 * @param login what the person logs in with
 * @param password in clear, as this is no real PBX
 * @param name of the person
 * @param domain of the person's PBX
 * @param role what the person is there
 * @param tz IANA time zone
 * @param locale language and country, such as {@code en_US}
 * @param userId the platform's number of the person
 * @param domainId the platform's number of the PBX
 */
public record Account(
    String login,
    String password,
    String name,
    String domain,
    String role,
    String tz,
    String locale,
    int userId,
    int domainId) {

  /** The numbers of the document's sample. */
  private static final int SAMPLE_USER = 48;

  private static final int SAMPLE_DOMAIN = 34;

  public Account {
    requireNonNull(login, "login");
    requireNonNull(password, "password");
    requireNonNull(name, "name");
    requireNonNull(domain, "domain");
    requireNonNull(role, "role");
    requireNonNull(tz, "tz");
    requireNonNull(locale, "locale");
  }

  /** An owner of a PBX, as the document's sample has one. */
  public static Account of(String login, String password, String name) {
    return new Account(
        login,
        password,
        name,
        login.substring(login.indexOf('@') + 1),
        "PBX administrator",
        "Europe/Prague",
        "en_US",
        SAMPLE_USER,
        SAMPLE_DOMAIN);
  }

  public Account withPassword(String changed) {
    return new Account(login, changed, name, domain, role, tz, locale, userId, domainId);
  }

  public Account withName(String changed) {
    return new Account(login, password, changed, domain, role, tz, locale, userId, domainId);
  }

  public Account withRole(String changed) {
    return new Account(login, password, name, domain, changed, tz, locale, userId, domainId);
  }

  public Account withIds(int changedUser, int changedDomain) {
    return new Account(login, password, name, domain, role, tz, locale, changedUser, changedDomain);
  }

  /** Not the password. */
  @Override
  public String toString() {
    return "Account[" + login + "]";
  }
}
