package dev.ringback.records;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ringback.records.House.CLASSES;
import static dev.ringback.records.House.ROOT;

import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** The arrows between the rooms of call records. */
class ArchitectureTest {

  @Test
  void recordsArePure() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "record..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.keycloak..",
            "jakarta..",
            ROOT + "source..",
            ROOT + "permission..",
            ROOT + "account..")
        .check(CLASSES);
  }

  @Test
  void nobodyNamesEntriesOfTheSharedStoreButTheRealmStore() {
    noClasses()
        .should()
        .callMethod(KeycloakSession.class, "singleUseObjects")
        .because("others could make an entry whose name is not keyed")
        .check(CLASSES);
  }

  @Test
  void sourcesKnowOfNoHttp() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", ROOT + "permission..", ROOT + "account..")
        .check(CLASSES);
  }

  @Test
  void noVendorIsKnownAboveItsSource() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "record..", ROOT + "source", ROOT + "permission..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "source.alloincognito..", ROOT + "source.ovh..", ROOT + "source.mirror..")
        .check(CLASSES);
  }

  @Test
  void searchesKnowOfNoHttpUsersOrVendors() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "org.keycloak.models..",
            ROOT + "permission..",
            ROOT + "account..",
            ROOT + "source.alloincognito..",
            ROOT + "source.ovh..",
            ROOT + "source.mirror..")
        .check(CLASSES);
  }

  @Test
  void mappersKnowOfNoSources() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "mapper..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "source..", ROOT + "search..", "jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void linksToOvhKnowOfNoSyncsAndNobodyBelowKnowsOfLinks() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "source.ovh.api..", ROOT + "source.ovh.link..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "source.ovh", ROOT + "source.ovh.sync..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "source.ovh.api..", ROOT + "source.mirror..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "source.ovh.link..")
        .check(CLASSES);
  }

  @Test
  void vendorsKnowNothingOfEachOther() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "source.alloincognito..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "source.ovh..", ROOT + "source.mirror..")
        .check(CLASSES);
  }

  @Test
  void document001IsSpokenWithoutADatabase() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "source.alloincognito.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..", ROOT + "source.alloincognito", ROOT + "source.alloincognito.pair..")
        .check(CLASSES);
  }

  @Test
  void permissionsKnowOfNoHttp() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "permission..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void recordingsKnowOfNoResourceAndOfNoVendor() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "recording..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            ROOT + "permission..",
            ROOT + "account..",
            ROOT + "source.alloincognito..",
            ROOT + "source.ovh..",
            ROOT + "source.mirror..")
        .check(CLASSES);
  }

  @Test
  void tokenPairsKnowOfNoHttpAndOfNoRecords() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "integration..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            ROOT + "record..",
            ROOT + "source..",
            ROOT + "search..",
            ROOT + "permission..")
        .check(CLASSES);
  }

  @Test
  void accountsKnowOfNoPermissions() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "account..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "permission..")
        .check(CLASSES);
  }

  @Test
  void nobodyOpensAConnectionOfItsOwn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "org.apache.http..", "org.apache.hc..", "org.keycloak.http.simple..")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }
}
