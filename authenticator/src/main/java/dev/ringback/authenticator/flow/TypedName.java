package dev.ringback.authenticator.flow;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.AuthenticationContextBean;

/**
 * The name at the head of a page, as it was typed and whether or not anybody has it. Keycloak's own
 * shows it for users only, in the user's language, and would so tell who is one.
 */
final class TypedName extends AuthenticationContextBean {

  private static final String ATTRIBUTE = "auth";

  private TypedName(AuthenticationFlowContext context) {
    super(context, null);
  }

  /** Has the form show the name in place of the user. */
  static LoginFormsProvider at(AuthenticationFlowContext context, LoginFormsProvider form) {
    form.setUser(null)
        .setAttributeMapper(
            attributes -> {
              attributes.put(ATTRIBUTE, new TypedName(context));
              return attributes;
            });
    return form;
  }

  @Override
  public boolean showUsername() {
    return getAttemptedUsername() != null;
  }
}
