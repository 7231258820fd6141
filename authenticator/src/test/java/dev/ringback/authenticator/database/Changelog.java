package dev.ringback.authenticator.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.keycloak.connections.jpa.util.JpaUtils;

/**
 * The changelog of one version, applied as Keycloak applies it.
 *
 * @param version its name
 * @param root the folder in which its {@code META-INF} is
 * @param file which changelog
 * @param provider id of the entity provider that it belongs to
 */
public record Changelog(String version, Path root, String file, String provider) {

  private static final Path RELEASES = Path.of("src/test/resources/released-changelogs");
  private static final Path TODAY = Path.of("src/main/resources");

  public static Changelog ofToday() {
    return ofRingback("today", TODAY);
  }

  static List<Changelog> released() {
    try (Stream<Path> folders = Files.list(RELEASES)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> ofRingback(folder.getFileName().toString(), folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Changelog ofRingback(String version, Path root) {
    return new Changelog(
        version, root, RingbackEntityProvider.CHANGELOG, RingbackEntityProviderFactory.ID);
  }

  public void applyTo(Vendor.TestDatabase database) {
    try (Connection connection = database.connect()) {
      Database target =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      target.setDatabaseChangeLogTableName(JpaUtils.getCustomChangelogTableName(provider));
      new Liquibase(file, new DirectoryResourceAccessor(root), target).update(new Contexts());
    } catch (LiquibaseException | SQLException | IOException e) {
      throw new IllegalStateException("the changelog of " + version + " does not apply", e);
    }
  }

  @Override
  public String toString() {
    return version;
  }
}
