package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/pbx}. */
public final class PbxResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  @Override
  public String getId() {
    return "pbx";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        BodyType.requireReadable(
            session,
            (status, sentence) -> Envelope.refused(ActionRequest.UNREADABLE, status, sentence));
        return new PbxResource(session);
      }

      @Override
      public void close() {}
    };
  }
}
