package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.telephony.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The other tabs of this browser, as Keycloak keeps them together under the cookie of its
 * authentication sessions. A telephone leaves the browser to dial, and the tab may be gone when its
 * owner is back: then a new tab goes on with the attempt (decision 90).
 */
final class OtherTabs {

  private final Step step;
  private final Challenges challenges;

  OtherTabs(Step step, Challenges challenges) {
    this.step = step;
    this.challenges = challenges;
  }

  /**
   * Takes from another tab the attempt that is the one of this tab in all but the tab: the same
   * client, step, user as far as one is known, and phone. The other tab has it no longer.
   */
  Optional<Challenge> takeOver(PhoneNumber caller) {
    return step.tab().getParentSession().getAuthenticationSessions().values().stream()
        .filter(this::isLikeThisTab)
        .flatMap(tab -> takeOver(tab, caller).stream())
        .findFirst();
  }

  private Optional<Challenge> takeOver(AuthenticationSessionModel tab, PhoneNumber caller) {
    Attempt theirs = new Attempt(tab);
    Optional<Challenge> challenge =
        theirs
            .phone()
            .filter(caller::equals)
            .flatMap(phone -> theirs.handle())
            .flatMap(challenges::find)
            .filter(found -> found.caller().equals(caller))
            .filter(step::owns)
            .filter(challenges::mayBeTakenOver);
    challenge.ifPresent(taken -> theirs.leaveToAnotherTab());
    return challenge;
  }

  private boolean isLikeThisTab(AuthenticationSessionModel tab) {
    return !tab.getTabId().equals(step.tab().getTabId())
        && tab.getClient().getId().equals(step.tab().getClient().getId())
        && Objects.equals(userOf(tab), userOf(step.tab()));
  }

  private static String userOf(AuthenticationSessionModel tab) {
    return Optional.ofNullable(tab.getAuthenticatedUser()).map(UserModel::getId).orElse(null);
  }
}
