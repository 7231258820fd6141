package dev.ringback.testkit.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a Keycloak is started.
 *
 * @param name tells servers apart; the home directory is named after it
 * @param mode what the server is for
 * @param distribution an unpacked distribution; it is read, never written to
 * @param providers jars for the server's {@code providers} folder
 * @param realms realm files that the server imports when it has no realm of that name
 * @param httpPort port on the loopback interface; 0 for any free one
 * @param managementPort port of health and metrics on the loopback interface; 0 for any free one
 * @param database where the data lives
 * @param javaOptions options for the server's Java; they outdo those that the kit sets
 * @param arguments further arguments of {@code kc.sh start} or {@code start-dev}
 */
public record KeycloakOptions(
    String name,
    Mode mode,
    Path distribution,
    List<Path> providers,
    List<Path> realms,
    int httpPort,
    int managementPort,
    Database database,
    List<String> javaOptions,
    List<String> arguments) {

  /** The first compiler alone: a test server lives too briefly for the second to pay off. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  public KeycloakOptions {
    providers = List.copyOf(providers);
    realms = List.copyOf(realms);
    javaOptions = List.copyOf(javaOptions);
    arguments = List.copyOf(arguments);
  }

  /**
   * The server that the build describes: system properties {@code ringback.keycloak} (the unpacked
   * distribution), {@code ringback.providers} and {@code ringback.realms} (folders; none where the
   * property is missing), {@code ringback.features}. Free ports, data in memory, a quick start.
   *
   * @throws IllegalStateException if the build says nothing of a distribution
   */
  public static KeycloakOptions ofBuild(String name) {
    return new KeycloakOptions(
        name,
        Mode.DEVELOPMENT,
        BuildProperties.distribution(),
        BuildProperties.providers(),
        BuildProperties.realms(),
        0,
        0,
        Database.MEMORY,
        List.of(QUICK_START),
        BuildProperties.features());
  }

  public KeycloakOptions withName(String other) {
    return with(draft -> draft.name = other);
  }

  public KeycloakOptions withMode(Mode other) {
    return with(draft -> draft.mode = other);
  }

  public KeycloakOptions withPorts(int http, int management) {
    return with(
        draft -> {
          draft.httpPort = http;
          draft.managementPort = management;
        });
  }

  public KeycloakOptions withDatabase(Database other) {
    return with(draft -> draft.database = other);
  }

  /** For a server that lives for hours: Java as Keycloak sets it up. */
  public KeycloakOptions forLongRun() {
    return with(draft -> draft.javaOptions = List.of());
  }

  /** For measurements: a server as people log in to, its heap of one size from the beginning. */
  public KeycloakOptions forProduction(String heap) {
    return withMode(Mode.PRODUCTION)
        .with(draft -> draft.javaOptions = List.of("-Xms" + heap, "-Xmx" + heap));
  }

  /** Adds one argument, such as {@code --features=stateless}. */
  public KeycloakOptions withArgument(String argument) {
    List<String> more = new ArrayList<>(arguments);
    more.add(argument);
    return with(draft -> draft.arguments = more);
  }

  /** Adds one option for the server's Java. */
  public KeycloakOptions withJavaOption(String option) {
    List<String> more = new ArrayList<>(javaOptions);
    more.add(option);
    return with(draft -> draft.javaOptions = more);
  }

  /** Imports nothing: the server has its realm {@code master} alone. */
  public KeycloakOptions withoutRealms() {
    return with(draft -> draft.realms = List.of());
  }

  private KeycloakOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** Options in the making: ten components named once, not in every wither. */
  private static final class Draft {

    private final KeycloakOptions template;
    private String name;
    private Mode mode;
    private List<Path> realms;
    private int httpPort;
    private int managementPort;
    private Database database;
    private List<String> javaOptions;
    private List<String> arguments;

    Draft(KeycloakOptions template) {
      this.template = template;
      name = template.name;
      mode = template.mode;
      realms = template.realms;
      httpPort = template.httpPort;
      managementPort = template.managementPort;
      database = template.database;
      javaOptions = template.javaOptions;
      arguments = template.arguments;
    }

    KeycloakOptions finished() {
      return new KeycloakOptions(
          name,
          mode,
          template.distribution,
          template.providers,
          realms,
          httpPort,
          managementPort,
          database,
          javaOptions,
          arguments);
    }
  }
}
