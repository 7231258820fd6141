package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The users who may have a number for a call from it, while nobody has verified it. */
public final class Claimants {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserStores stores;

  public Claimants(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.stores = new UserStores(session, realm);
  }

  /**
   * Who may have it; to be asked when {@link PhoneNumbers#ownerOf} knows of nobody.
   *
   * @throws DirectoryUnavailableException as {@link PhoneNumbers#ownerOf}
   */
  public Claimant of(PhoneNumber number) {
    List<UserModel> holders =
        new NumberSearch(stores).find(number, PhoneNumbers::canonicalNumberOf);
    if (holders.isEmpty()) {
      return new Claimant.Nobody();
    }
    UserModel first = stores.managed(holders.get(0));
    return holders.size() > 1 || hasAnotherWayIn(first)
        ? new Claimant.Unclear()
        : new Claimant.One(first);
  }

  /** Whether the call would take the place of something that the user has already. */
  private boolean hasAnotherWayIn(UserModel user) {
    return user.isFederated()
        || user.getServiceAccountClientLink() != null
        || user.credentialManager().getStoredCredentialsStream().findAny().isPresent()
        || user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
        || session.users().getFederatedIdentitiesStream(realm, user).findAny().isPresent();
  }
}
