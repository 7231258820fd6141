package dev.ringback.authenticator.challenge;

/**
 * The names of a realm's challenges in Keycloak's store, which is one flat map for the whole
 * server.
 *
 * @param realm id of the realm
 */
record ChallengeKeys(String realm) {

  String of(String type, String... names) {
    return "ringback:" + realm + ":" + type + ":" + String.join(":", names);
  }
}
