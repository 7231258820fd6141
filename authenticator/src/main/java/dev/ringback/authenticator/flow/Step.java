package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding;
import dev.ringback.authenticator.challenge.ChallengeBinding.BrowserStep;
import dev.ringback.authenticator.device.BrowserCookie;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where in Keycloak a call is waited for: a step of an authentication flow, or a required action.
 *
 * @param name id of the flow's execution, or name of the required action
 * @param form gives a fresh form for a page
 */
record Step(
    KeycloakSession session,
    RealmModel realm,
    AuthenticationSessionModel tab,
    String name,
    EventBuilder event,
    Supplier<LoginFormsProvider> form) {

  private static final String PRESENT_PHONE = "reverseCallPresentPhone";

  static Step of(AuthenticationFlowContext context, Claim claim) {
    return new Step(
        context.getSession(),
        context.getRealm(),
        context.getAuthenticationSession(),
        context.getExecution().getId(),
        context.getEvent(),
        () -> form(context, claim));
  }

  static Step of(RequiredActionContext context) {
    return new Step(
        context.getSession(),
        context.getRealm(),
        context.getAuthenticationSession(),
        context.getAction(),
        context.getEvent(),
        () -> form(context));
  }

  /** The pages name the phone that another one is to replace. */
  private static LoginFormsProvider form(RequiredActionContext context) {
    LoginFormsProvider form = context.form();
    new OldPhone(context)
        .present()
        .ifPresent(phone -> form.setAttribute(PRESENT_PHONE, phone.masked()));
    return form;
  }

  private static LoginFormsProvider form(AuthenticationFlowContext context, Claim claim) {
    LoginFormsProvider form = context.form();
    if (claim instanceof Claim.Nothing) {
      return new RememberMe(context).offer(form);
    }
    return claim instanceof Claim.Name ? TypedName.at(context, form) : form;
  }

  /** For a challenge that begins here. */
  ChallengeBinding binding() {
    return new BrowserStep(
        new BrowserCookie(session).nameOfBrowser(),
        tab.getParentSession().getId(),
        tab.getClient().getId(),
        name);
  }

  /** Whether the challenge began at this step in this browser, in whichever tab. */
  boolean owns(Challenge challenge) {
    return challenge.binding() instanceof BrowserStep step
        && step.rootSession().equals(tab.getParentSession().getId())
        && step.client().equals(tab.getClient().getId())
        && step.execution().equals(name);
  }
}
