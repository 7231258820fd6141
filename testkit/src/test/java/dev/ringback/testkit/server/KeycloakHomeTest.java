package dev.ringback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

  @TempDir private Path folder;

  private Path distribution;
  private Path home;
  private Path provider;
  private Path realm;

  @BeforeEach
  void unpackADistribution() throws IOException {
    distribution = folder.resolve("keycloak");
    home = folder.resolve("server-test");
    write(distribution.resolve("version.txt"), "26.7.5");
    write(distribution.resolve("bin/kc.sh"), "#!/bin/sh\n");
    write(distribution.resolve("conf/keycloak.conf"), "");
    write(distribution.resolve("lib/lib/main/some.jar"), "a large library");
    write(distribution.resolve("lib/quarkus/built.dat"), "as delivered");
    provider = write(folder.resolve("ringback.jar"), "version 1");
    realm = write(folder.resolve("demo-realm.json"), "{}");
  }

  @Test
  void aHomeHoldsTheDistributionTheProvidersAndTheRealms() {
    KeycloakHome.prepare(options(Database.MEMORY));

    assertThat(home.resolve("bin/kc.sh")).exists();
    assertThat(home.resolve("lib/lib/main/some.jar")).hasContent("a large library");
    assertThat(home.resolve("providers/ringback.jar")).hasContent("version 1");
    assertThat(home.resolve("data/import/demo-realm.json")).hasContent("{}");
  }

  @Test
  void theBuildOfAServerLeavesTheDistributionAsItWas() throws IOException {
    KeycloakHome.prepare(options(Database.MEMORY));

    Files.writeString(home.resolve("lib/quarkus/built.dat"), "built with providers");

    assertThat(distribution.resolve("lib/quarkus/built.dat")).hasContent("as delivered");
  }

  @Test
  void theBuildOfAServerThatCameUpIsUsedAgain() throws IOException {
    KeycloakHome first = KeycloakHome.prepare(options(Database.MEMORY));
    Files.writeString(home.resolve("lib/quarkus/built.dat"), "built with providers");
    first.prove();

    KeycloakHome.prepare(options(Database.MEMORY));

    assertThat(home.resolve("lib/quarkus/built.dat")).hasContent("built with providers");
  }

  @Test
  void theBuildOfAServerThatDidNotComeUpIsThrownAway() throws IOException {
    KeycloakHome.prepare(options(Database.MEMORY));
    Files.writeString(home.resolve("lib/quarkus/built.dat"), "half a build");

    KeycloakHome.prepare(options(Database.MEMORY));

    assertThat(home.resolve("lib/quarkus/built.dat")).hasContent("as delivered");
  }

  @Test
  void anotherProviderOfTheSameNameIsBuiltAnew() throws IOException {
    KeycloakHome.prepare(options(Database.MEMORY)).prove();
    Files.writeString(home.resolve("lib/quarkus/built.dat"), "built with version 1");
    Files.writeString(provider, "version 2");

    KeycloakHome.prepare(options(Database.MEMORY));

    assertThat(home.resolve("providers/ringback.jar")).hasContent("version 2");
    assertThat(home.resolve("lib/quarkus/built.dat")).hasContent("as delivered");
  }

  @Test
  void dataAreGoneWithTheNextServer() throws IOException {
    KeycloakHome.prepare(options(Database.FILE)).prove();
    write(home.resolve("data/h2/keycloakdb.mv.db"), "data");

    KeycloakHome.prepare(options(Database.FILE));

    assertThat(home.resolve("data/h2")).doesNotExist();
  }

  @Test
  void keptDataOutliveEvenAnotherBuild() throws IOException {
    KeycloakHome.prepare(options(Database.KEPT_FILE)).prove();
    write(home.resolve("data/h2/keycloakdb.mv.db"), "data");
    Files.writeString(provider, "version 2");

    KeycloakHome.prepare(options(Database.KEPT_FILE));

    assertThat(home.resolve("data/h2/keycloakdb.mv.db")).hasContent("data");
  }

  private KeycloakOptions options(Database database) {
    return new KeycloakOptions(
        "test",
        Mode.DEVELOPMENT,
        distribution,
        List.of(provider),
        List.of(realm),
        0,
        0,
        database,
        List.of(),
        List.of());
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
