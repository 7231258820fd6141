package dev.ringback.records.rest.link;

import dev.ringback.records.source.ovh.LinkAnswer;
import dev.ringback.records.source.ovh.LinkAnswer.Linked;
import dev.ringback.records.source.ovh.LinkAnswer.Refused;
import dev.ringback.records.source.ovh.LinkAnswer.Undecided;
import dev.ringback.records.source.ovh.LinkAnswer.Unknown;
import dev.ringback.records.source.ovh.link.Link;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Keycloak's own page, in the browser's language, for who comes back from OVH. */
final class LinkPage {

  private final KeycloakSession session;

  LinkPage(KeycloakSession session) {
    this.session = session;
  }

  Response of(LinkAnswer answer) {
    if (answer instanceof Linked linked) {
      return form().setSuccess("ovhLinkLinked", nameOf(linked.link())).createInfoPage();
    }
    if (answer instanceof Refused) {
      return form().setInfo("ovhLinkRefused").createInfoPage();
    }
    if (answer instanceof Undecided) {
      return form().setInfo("ovhLinkUndecided").createInfoPage();
    }
    if (answer instanceof Unknown) {
      return form().setError("ovhLinkExpired").createErrorPage(Status.NOT_FOUND);
    }
    return form().setError("ovhLinkUnavailable").createErrorPage(Status.SERVICE_UNAVAILABLE);
  }

  private LoginFormsProvider form() {
    return session
        .getProvider(LoginFormsProvider.class)
        .setAttribute(Constants.SKIP_LINK, true)
        .setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /**
   * Whose account it is linked to now: whoever agreed for somebody else can see it here, and take
   * it back. In a message nothing is escaped but by us.
   */
  private String nameOf(Link link) {
    String name =
        Optional.ofNullable(
                session.users().getUserById(session.getContext().getRealm(), link.mirror().owner()))
            .map(UserModel::getUsername)
            .orElse("");
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
