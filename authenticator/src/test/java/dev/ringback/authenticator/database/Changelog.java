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
 */
public record Changelog(String version, Path root) {

  private static final Path RELEASES = Path.of("src/test/resources/released-changelogs");
  private static final Path TODAY = Path.of("src/main/resources");

  public static Changelog ofToday() {
    return new Changelog("today", TODAY);
  }

  static List<Changelog> released() {
    try (Stream<Path> folders = Files.list(RELEASES)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> new Changelog(folder.getFileName().toString(), folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void applyTo(Vendor.TestDatabase database) {
    try (Connection connection = database.connect()) {
      Database target =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      target.setDatabaseChangeLogTableName(
          JpaUtils.getCustomChangelogTableName(RingbackEntityProviderFactory.ID));
      new Liquibase(RingbackEntityProvider.CHANGELOG, new DirectoryResourceAccessor(root), target)
          .update(new Contexts());
    } catch (LiquibaseException | SQLException | IOException e) {
      throw new IllegalStateException("the changelog of " + version + " does not apply", e);
    }
  }

  @Override
  public String toString() {
    return version;
  }
}
