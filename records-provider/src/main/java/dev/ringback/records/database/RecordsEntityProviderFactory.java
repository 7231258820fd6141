package dev.ringback.records.database;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.records.integration.PairUpkeep;
import dev.ringback.records.permission.BlocklistUpkeep;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares the tables to Keycloak; its id is part of the name of Liquibase's own log table. */
public final class RecordsEntityProviderFactory
    implements JpaEntityProviderFactory, PlainProviderFactory<JpaEntityProvider> {

  public static final String ID = "ringback-records";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new RecordsEntityProvider();
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    BlocklistUpkeep.begin(factory);
    PairUpkeep.begin(factory);
  }
}
