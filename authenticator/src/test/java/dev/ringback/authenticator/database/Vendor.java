package dev.ringback.authenticator.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The databases that Ringback is tested on. */
public enum Vendor {
  H2 {
    @Override
    public TestDatabase create() {
      return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
  },
  POSTGRESQL {
    @Override
    public TestDatabase create() {
      String name = "test_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = OneServer.INSTANCE.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
        String url = OneServer.INSTANCE.getJdbcUrl("postgres", name);
        return new TestDatabase(url, "postgres", "postgres");
      } catch (SQLException e) {
        throw new IllegalStateException("PostgreSQL creates no database", e);
      }
    }
  };

  /** An empty database of its own. */
  public abstract TestDatabase create();

  /**
   * Where a database is.
   *
   * @param url as JDBC has it
   */
  public record TestDatabase(String url, String user, String password) {

    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    /** Its entities of this class, as Hibernate reads and writes them. */
    public EntityManagerFactory open(Class<?> entity) {
      return new HibernatePersistenceConfiguration(entity.getSimpleName())
          .managedClass(entity)
          .jdbcUrl(url)
          .jdbcCredentials(user, password)
          .property("hibernate.generate_statistics", true)
          .createEntityManagerFactory();
    }
  }

  /** Starts when it is first asked for, and ends with the tests' process. */
  private static final class OneServer {

    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }
  }
}
