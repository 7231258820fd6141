package dev.ringback.records;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ringback.records.House.CLASSES;
import static dev.ringback.records.House.ROOT;

import org.junit.jupiter.api.Test;

/** The arrows between what apps call: from the whole to its parts. */
class RestArchitectureTest {

  private static final String REST = ROOT + "rest";

  @Test
  void accessTokensAreVerifiedElsewhere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(
            "org.keycloak.services.managers.AppAuthManager$BearerTokenAuthenticator")
        .because("a token may be bound to a certificate, which Keycloak's class does not check")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsAResource() {
    noClasses()
        .that()
        .resideOutsideOfPackage(REST + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(REST + "..")
        .check(CLASSES);
  }

  @Test
  void nothingThatAllResourcesNeedKnowsOne() {
    noClasses()
        .that()
        .resideInAPackage(REST)
        .and()
        .doNotHaveSimpleName("CallRecordsResource")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            REST + ".account..",
            REST + ".link..",
            REST + ".record..",
            REST + ".recording..",
            REST + ".integration..")
        .check(CLASSES);
  }

  @Test
  void accountsKnowOfNoOtherResource() {
    noClasses()
        .that()
        .resideInAPackage(REST + ".account..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            REST + ".link..", REST + ".record..", REST + ".recording..", REST + ".integration..")
        .check(CLASSES);
  }

  @Test
  void linksKnowOfAccountsAlone() {
    noClasses()
        .that()
        .resideInAPackage(REST + ".link..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REST + ".record..", REST + ".recording..", REST + ".integration..")
        .check(CLASSES);
  }

  @Test
  void recordsKnowOfRecordingsAlone() {
    noClasses()
        .that()
        .resideInAPackage(REST + ".record..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REST + ".account..", REST + ".link..", REST + ".integration..")
        .check(CLASSES);
  }

  @Test
  void recordingsKnowOfNoOtherResource() {
    noClasses()
        .that()
        .resideInAPackage(REST + ".recording..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            REST + ".account..", REST + ".link..", REST + ".record..", REST + ".integration..")
        .check(CLASSES);
  }

  @Test
  void document001KnowsOfRecordingsAlone() {
    noClasses()
        .that()
        .resideInAPackage(REST + ".integration..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REST + ".account..", REST + ".link..", REST + ".record..")
        .check(CLASSES);
  }
}
