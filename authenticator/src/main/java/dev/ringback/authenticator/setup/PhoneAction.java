package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.flow.VerifyPhoneByCallFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** The registration of the required action {@code verify-phone-by-call} in a realm. */
final class PhoneAction {

  private final RealmModel realm;

  PhoneAction(RealmModel realm) {
    this.realm = realm;
  }

  void create(SetupReport report) {
    boolean missing = isMissing();
    if (missing) {
      RequiredActionProviderModel action = new RequiredActionProviderModel();
      action.setAlias(VerifyPhoneByCallFactory.ID);
      action.setProviderId(VerifyPhoneByCallFactory.ID);
      action.setName(VerifyPhoneByCallFactory.DISPLAY_TEXT);
      action.setEnabled(true);
      action.setDefaultAction(false);
      action.setPriority(lastPriority() + 1);
      realm.addRequiredActionProvider(action);
    }
    report.add("required action " + VerifyPhoneByCallFactory.ID, missing);
  }

  boolean isMissing() {
    return realm.getRequiredActionProviderByAlias(VerifyPhoneByCallFactory.ID) == null;
  }

  private int lastPriority() {
    return realm
        .getRequiredActionProvidersStream()
        .mapToInt(RequiredActionProviderModel::getPriority)
        .max()
        .orElse(0);
  }
}
