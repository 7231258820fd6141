package dev.ringback.records.database;

import dev.ringback.authenticator.database.Changelog;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import java.nio.file.Path;

/** The tables of call records, made as Keycloak makes them. */
public final class RecordsTables {

  private RecordsTables() {}

  public static void createIn(TestDatabase database) {
    changelog().applyTo(database);
  }

  static Changelog changelog() {
    return new Changelog(
        "today",
        Path.of("src/main/resources"),
        RecordsEntityProvider.CHANGELOG,
        RecordsEntityProviderFactory.ID);
  }
}
