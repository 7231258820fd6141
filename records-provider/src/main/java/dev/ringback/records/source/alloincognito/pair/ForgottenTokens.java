package dev.ringback.records.source.alloincognito.pair;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What becomes of pairs whose source or realm is no more. The vendor knows no way to be told. */
public final class ForgottenTokens {

  private ForgottenTokens() {}

  /**
   * Forgets those of a source.
   *
   * @param source the component's id
   */
  public static void ofSource(KeycloakSession session, String source) {
    AlloPairTable.of(session).remove(source);
  }

  public static void ofRealm(KeycloakSession session, RealmModel realm) {
    AlloPairTable.of(session).removeOfRealm(realm.getId());
  }
}
