package dev.ringback.records.rest;

import dev.ringback.authenticator.PlainProviderFactory;
import jakarta.ws.rs.HttpMethod;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.services.resources.account.CorsPreflightService;

/** Serves {@code /realms/{realm}/call-records}. */
public final class CallRecordsResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  @Override
  public String getId() {
    return "call-records";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        // A preflight asks for every path alike, and comes without credentials
        return HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())
            ? new CorsPreflightService()
            : new CallRecordsResource(session);
      }

      @Override
      public void close() {}
    };
  }
}
