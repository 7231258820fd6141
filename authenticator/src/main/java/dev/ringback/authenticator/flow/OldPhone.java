package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.RemovedPhone;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.authentication.authenticators.util.LoAUtil;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.AuthenticationFlowResolver;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The verified phone of a user whom a required action is about to give another one, or the phone
 * that was removed without a call from it. It has to call first, unless it has called in this
 * session already, or the login has a level that is at least that of a call. Keycloak asks for that
 * level by itself only where an app begins the action, and a credential names the phone (26.7).
 */
final class OldPhone {

  private static final String HAS_CALLED = "ringback.old-phone";

  private final RequiredActionContext context;
  private final AuthenticationSessionModel tab;

  OldPhone(RequiredActionContext context) {
    this.context = context;
    this.tab = context.getAuthenticationSession();
  }

  /** The phone, whether it has to call or not. */
  Optional<PhoneNumber> present() {
    return PhoneNumbers.verifiedNumberOf(context.getUser())
        .or(() -> RemovedPhone.of(context.getUser()));
  }

  /** The phone, if it has to call before another one can take its place. */
  Optional<PhoneNumber> thatHasToCall() {
    return present()
        .filter(phone -> !phone.e164().equals(tab.getAuthNote(HAS_CALLED)))
        .filter(phone -> !SessionPhone.is(phone, context.getUser(), context.getSession()))
        .filter(phone -> !loginHasLevelOfCalls());
  }

  /** Notes for this tab that the phone has called. */
  void hasCalled(PhoneNumber phone) {
    tab.setAuthNote(HAS_CALLED, phone.e164());
  }

  /** False where calls give no level: nothing then says that the login is worth as much. */
  private boolean loginHasLevelOfCalls() {
    int level = levelOfCalls();
    return level > Constants.NO_LOA && levelOfLogin() >= level;
  }

  private int levelOfCalls() {
    AuthenticationFlowModel flow = AuthenticationFlowResolver.resolveBrowserFlow(tab);
    return LoAUtil.getCredentialTypesToLoAMap(context.getSession(), context.getRealm(), flow)
        .getOrDefault(PhoneCredential.TYPE, Constants.NO_LOA);
  }

  private int levelOfLogin() {
    return new AcrStore(context.getSession(), tab)
        .getLevelOfAuthenticationFromCurrentAuthentication();
  }
}
