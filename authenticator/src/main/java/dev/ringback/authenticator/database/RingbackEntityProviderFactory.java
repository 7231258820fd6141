package dev.ringback.authenticator.database;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the tables to Keycloak; its id is part of the name of Liquibase's own log table. */
public final class RingbackEntityProviderFactory
    implements JpaEntityProviderFactory, PlainProviderFactory<JpaEntityProvider> {

  public static final String ID = "ringback";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new RingbackEntityProvider();
  }
}
