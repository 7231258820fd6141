package dev.ringback.authenticator.secondstep;

import dev.ringback.authenticator.flow.ReverseCallAuthenticatorFactory;
import dev.ringback.authenticator.phone.PhoneCredential;
import java.util.Set;
import org.keycloak.authentication.authenticators.access.AllowAccessAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What somebody has proved before a browser flow is read. */
sealed interface Proof {

  /** The type of the credential that was used, as "Condition - credential" names it. */
  String credential();

  /** Ids of authenticators that need not be asked any more. */
  Set<String> answered(ConditionalFlows flows);

  /**
   * Ids of authenticators one of which such a login uses: alternatives that lead to one are its
   * ways, if there are such.
   */
  Set<String> used();

  /**
   * The direct grant flow has been passed with a password.
   *
   * @param flow id of that flow
   */
  record DirectGrant(String flow) implements Proof {

    @Override
    public String credential() {
      return PasswordCredentialModel.TYPE;
    }

    @Override
    public Set<String> answered(ConditionalFlows flows) {
      return new AnsweredSteps(flows).of(flow);
    }

    /** Any way that asks for no more will do. */
    @Override
    public Set<String> used() {
      return Set.of();
    }
  }

  /** The password was given in the browser. */
  record Password() implements Proof {

    private static final Set<String> FORMS =
        Set.of(UsernamePasswordFormFactory.PROVIDER_ID, PasswordFormFactory.PROVIDER_ID);

    @Override
    public String credential() {
      return PasswordCredentialModel.TYPE;
    }

    @Override
    public Set<String> answered(ConditionalFlows flows) {
      return Set.of(
          UsernameFormFactory.PROVIDER_ID,
          UsernamePasswordFormFactory.PROVIDER_ID,
          PasswordFormFactory.PROVIDER_ID,
          AllowAccessAuthenticatorFactory.PROVIDER_ID);
    }

    @Override
    public Set<String> used() {
      return FORMS;
    }
  }

  /** The user's phone has called, in a flow that has the step "Phone call". */
  record Call() implements Proof {

    @Override
    public String credential() {
      return PhoneCredential.TYPE;
    }

    @Override
    public Set<String> answered(ConditionalFlows flows) {
      return Set.of(
          ReverseCallAuthenticatorFactory.ID, AllowAccessAuthenticatorFactory.PROVIDER_ID);
    }

    @Override
    public Set<String> used() {
      return Set.of(ReverseCallAuthenticatorFactory.ID);
    }
  }

  /** The user's phone has called, and the call takes the place of the password. */
  record CallForPassword() implements Proof {

    @Override
    public String credential() {
      return PhoneCredential.TYPE;
    }

    @Override
    public Set<String> answered(ConditionalFlows flows) {
      return new Password().answered(flows);
    }

    @Override
    public Set<String> used() {
      return new Password().used();
    }
  }
}
