package dev.ringback.authenticator.database;

import dev.ringback.authenticator.defender.HostEntity;
import dev.ringback.authenticator.device.DeviceEntity;
import dev.ringback.authenticator.outbox.OutgoingWebhookEntity;
import dev.ringback.authenticator.pbx.NumberEntity;
import dev.ringback.authenticator.token.ApiTokenEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities of all features, one table each. */
final class RingbackEntityProvider implements JpaEntityProvider {

  /** Includes one file per feature. */
  static final String CHANGELOG = "META-INF/ringback/changelog.xml";

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        ApiTokenEntity.class,
        HostEntity.class,
        OutgoingWebhookEntity.class,
        NumberEntity.class,
        DeviceEntity.class);
  }

  @Override
  public String getChangelogLocation() {
    return CHANGELOG;
  }

  @Override
  public String getFactoryId() {
    return RingbackEntityProviderFactory.ID;
  }

  @Override
  public void close() {}
}
