package dev.ringback.authenticator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ringback.authenticator.House.CLASSES;
import static dev.ringback.authenticator.House.ROOT;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of this house. */
class ArchitectureTest {

  @Test
  void challengesKnowOfNoFlowsUsersOrHttp() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "challenge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "flow..",
            ROOT + "grant..",
            ROOT + "resource..",
            ROOT + "authcalls..",
            ROOT + "outbox..",
            ROOT + "phone..",
            "org.keycloak.authentication..",
            "org.keycloak.sessions..",
            "jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void gatewaysKnowOfNoChallengesFlowsUsersOrHttpResources() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "challenge..",
            ROOT + "flow..",
            ROOT + "grant..",
            ROOT + "resource..",
            ROOT + "phone..",
            "org.keycloak.authentication..",
            "jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void phonesKnowOfNoChallengesFlowsGrantsOrHttpResources() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "phone..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "challenge..",
            ROOT + "gateway..",
            ROOT + "flow..",
            ROOT + "grant..",
            ROOT + "resource..",
            "jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void tokensKnowNothingOfPhonesChallengesOrTheirSurfaces() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "token..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "challenge..",
            ROOT + "gateway..",
            ROOT + "flow..",
            ROOT + "grant..",
            ROOT + "mapper..",
            ROOT + "phone..",
            ROOT + "resource..",
            ROOT + "setup..",
            "org.keycloak.authentication..")
        .check(CLASSES);
  }

  @Test
  void flowsKnowOfNoGrants() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "flow..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "grant..")
        .check(CLASSES);
  }

  @Test
  void webhooksToOthersKnowOfNoFlowsNorOfWhoAskedForThem() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "outbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "authcalls..",
            ROOT + "flow..",
            ROOT + "grant..",
            ROOT + "phone..",
            ROOT + "resource..",
            "jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsWhoServesDocument003() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "authcalls..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "authcalls..")
        .check(CLASSES);
  }

  @Test
  void aPbxThatChecksPasswordsIsKnownToNoSurfaceAndKnowsNone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "pbx.federation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "pbx", ROOT + "flow..", ROOT + "grant..", ROOT + "resource..", ROOT + "setup..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "pbx.federation..", ROOT + "setup..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "pbx.federation..")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsAGatewayByItsVendor() {
    for (String vendor : List.of("telefonip", "numberpool")) {
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "gateway." + vendor + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "gateway." + vendor + "..")
          .check(CLASSES);
    }
  }
}
