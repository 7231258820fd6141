package dev.ringback.records.database;

import dev.ringback.records.integration.PairEntity;
import dev.ringback.records.permission.BlockedNumberEntity;
import dev.ringback.records.source.alloincognito.pair.AlloPairEntity;
import dev.ringback.records.source.mirror.CallRecordEntity;
import dev.ringback.records.source.ovh.link.LinkEntity;
import dev.ringback.records.source.ovh.sync.LineEntity;
import dev.ringback.records.source.ovh.sync.SyncEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities of all features, one table each. */
final class RecordsEntityProvider implements JpaEntityProvider {

  /** Includes one file per feature. */
  static final String CHANGELOG = "META-INF/ringback/records-changelog.xml";

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        AlloPairEntity.class,
        BlockedNumberEntity.class,
        CallRecordEntity.class,
        LineEntity.class,
        LinkEntity.class,
        PairEntity.class,
        SyncEntity.class);
  }

  @Override
  public String getChangelogLocation() {
    return CHANGELOG;
  }

  @Override
  public String getFactoryId() {
    return RecordsEntityProviderFactory.ID;
  }

  @Override
  public void close() {}
}
