package dev.ringback.authenticator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of this house, and the rules that keep it standing. */
class ArchitectureTest {

  private static final String ROOT = "dev.ringback.authenticator.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ringback.authenticator");

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
  void theGuardOfHostsKnowsOfNoSurfaceThatItGuards() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "defender..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..")
                .and(not(resideInAPackage(ROOT + "defender..")))
                .and(not(resideInAPackage(ROOT + "limit..")))
                .and(not(resideInAPackage(ROOT + "upkeep..")))
                .and(not(resideInAPackage("dev.ringback.authenticator"))))
        .check(CLASSES);
  }

  @Test
  void upkeepKnowsOfNothingThatIsKeptUp() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "upkeep..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..").and(not(resideInAPackage(ROOT + "upkeep.."))))
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
  void sealsKnowOfNothingTheySeal() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "secret..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..").and(not(resideInAPackage(ROOT + "secret.."))))
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

  @Test
  void signedMessagesKnowOfNothingTheyMaySay() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "webhook..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..").and(not(resideInAPackage(ROOT + "webhook.."))))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void nobodyOpensAConnectionOfItsOwn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "org.apache.http..", "org.apache.hc..", "org.keycloak.http.simple..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldHoldsState() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    fields()
        .that()
        .areStatic()
        .should()
        .notHaveRawType("java.util.concurrent.ConcurrentHashMap")
        .andShould()
        .notHaveRawType("java.util.HashMap")
        .check(CLASSES);
  }

  @Test
  void packagesAreNamedAfterFeatures() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..impl..", "..dto..", "..helper..", "..manager..")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(CLASSES);
  }

  @Test
  void valuesAreRecordsAndClassesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and()
        .areNotAnnotatedWith(Entity.class)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("only JPA asks for classes that are open")
        .check(CLASSES);
  }
}
