package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.Prefetch;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.Challenges;
import java.util.Optional;
import java.util.Set;
import org.keycloak.http.HttpRequest;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Whether an attempt begins as soon as its page is opened, where the phone is known. A page of
 * another site can have its visitors' browsers open a login; where a session says who the visitor
 * is, each such request would take one of the user's starts and a number of a pool.
 *
 * <p>A browser tells by Fetch Metadata (W3C) what it wants the answer for, and no page can forge
 * that. A whole page that another site opens cannot be told from an app's login, so that it begins
 * one attempt of the browser at a time.
 */
final class AutomaticStart {

  private static final String DESTINATION = "Sec-Fetch-Dest";
  private static final String WHOLE_PAGE = "document";
  private static final String SITE = "Sec-Fetch-Site";

  /** A page of this server, or the person's own doing such as a bookmark. */
  private static final Set<String> NO_OTHER_SITE = Set.of("same-origin", "none");

  private final Step step;
  private final Challenges challenges;

  AutomaticStart(Step step, Challenges challenges) {
    this.step = step;
    this.challenges = challenges;
  }

  /** If not, the person has to ask for a number on the page. */
  boolean isAllowed() {
    HttpRequest request = step.session().getContext().getHttpRequest();
    return !Prefetch.is(request)
        && !isPassive()
        && header(request, DESTINATION).map(WHOLE_PAGE::equals).orElse(true)
        && (header(request, SITE).filter(NO_OTHER_SITE::contains).isPresent()
            || !isAwaitedInAnotherTab());
  }

  /** Keycloak runs the flow to see whether it asks for something, and drops the page. */
  private boolean isPassive() {
    return TokenUtil.hasPrompt(
        step.tab().getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
        OIDCLoginProtocol.PROMPT_VALUE_NONE);
  }

  private boolean isAwaitedInAnotherTab() {
    return step.tab().getParentSession().getAuthenticationSessions().values().stream()
        .filter(tab -> !tab.getTabId().equals(step.tab().getTabId()))
        .anyMatch(this::awaitsCall);
  }

  private boolean awaitsCall(AuthenticationSessionModel tab) {
    return new Attempt(tab)
        .handle()
        .flatMap(challenges::find)
        .filter(challenge -> challenges.stateOf(challenge) == ChallengeState.WAITING)
        .isPresent();
  }

  private static Optional<String> header(HttpRequest request, String name) {
    return Optional.ofNullable(request.getHttpHeaders().getHeaderString(name));
  }
}
