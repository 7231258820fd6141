package dev.ringback.authenticator.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ringback.authenticator.database.Vendor.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables come to be, and those of every released version become today's. */
class MigrationTest {

  @ParameterizedTest
  @EnumSource
  void anEmptyDatabaseGetsTheTablesOnceHoweverOftenAServerStarts(Vendor vendor) {
    TestDatabase database = vendor.create();

    Changelog.ofToday().applyTo(database);
    List<String> first = Schema.of(database);
    Changelog.ofToday().applyTo(database);

    assertThat(first)
        .anyMatch(line -> line.startsWith("ringback_api_token.token_hash"))
        .anyMatch(line -> line.equals("ringback_api_token unique (token_hash)"))
        .anyMatch(line -> line.equals("ringback_api_token index (realm_id, user_id)"))
        .anyMatch(line -> line.equals("ringback_host unique (realm_id, host)"));
    assertThat(Schema.of(database)).isEqualTo(first);
  }

  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("startingPoints")
  void theTablesOfEveryReleaseBecomeTodays(Vendor vendor, List<Changelog> before) {
    TestDatabase migrated = vendor.create();
    TestDatabase fresh = vendor.create();
    before.forEach(release -> release.applyTo(migrated));

    Changelog.ofToday().applyTo(migrated);
    Changelog.ofToday().applyTo(fresh);

    assertThat(Schema.of(migrated)).isEqualTo(Schema.of(fresh));
  }

  /** From each release alone, and through all of them one after the other. */
  static Stream<Arguments> startingPoints() {
    List<Changelog> releases = Changelog.released();
    return Arrays.stream(Vendor.values())
        .flatMap(
            vendor ->
                Stream.concat(
                    releases.stream().map(release -> arguments(vendor, List.of(release))),
                    Stream.of(arguments(vendor, releases))));
  }
}
