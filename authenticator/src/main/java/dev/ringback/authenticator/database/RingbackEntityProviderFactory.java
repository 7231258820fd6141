package dev.ringback.authenticator.database;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.device.DeviceUpkeep;
import dev.ringback.authenticator.outbox.OutboxUpkeep;
import dev.ringback.authenticator.pbx.NumberUpkeep;
import dev.ringback.authenticator.token.ApiTokenUpkeep;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares the tables to Keycloak; its id is part of the name of Liquibase's own log table. */
public final class RingbackEntityProviderFactory
    implements JpaEntityProviderFactory, PlainProviderFactory<JpaEntityProvider> {

  public static final String ID = "ringback";

  @Override
  public String getId() {
    return ID;
  }

  /** Whoever declares the tables also keeps them tidy. */
  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ApiTokenUpkeep.begin(factory);
    OutboxUpkeep.begin(factory);
    NumberUpkeep.begin(factory);
    DeviceUpkeep.begin(factory);
  }

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new RingbackEntityProvider();
  }
}
