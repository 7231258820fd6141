package dev.ringback.authenticator.pbx;

/**
 * A user as a PBX knows one.
 *
 * @param number stable, and of no other user of the realm
 * @param name of the person
 * @param login what the person logs in with
 * @param timeZone IANA
 * @param locale language and country, such as {@code en_US}
 */
record Account(long number, String name, String login, String timeZone, String locale) {}
