package dev.ringback.telephony;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses telephony =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.telephony");

  @Test
  void telephonyKnowsNoKeycloakAndNoJaxRs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.keycloak..", "jakarta..", "javax.ws.rs..", "org.jboss..")
        .check(telephony);
  }

  @Test
  void telephonyKnowsNoOtherPartOfRingback() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.ringback..")
                .and(not(resideInAnyPackage("dev.ringback.telephony"))))
        .check(telephony);
  }

  @Test
  void nobodyOutsideSeesTheHttpClientOrTheBreakers() {
    classes()
        .that(dependOn("org.apache.hc..", "io.github.resilience4j.."))
        .should()
        .notBePublic()
        .check(telephony);
  }

  @Test
  void thereIsNoSecondWayOut() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "org.apache.http..", "sun.net..")
        .check(telephony);
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(telephony);
  }

  @Test
  void staticsHoldNoStateThatChanges() {
    noFields().that().areStatic().should().notBeFinal().check(telephony);
  }

  @Test
  void nobodyTalksToTheConsole() {
    noClasses().should().accessField(System.class, "out").check(telephony);
    noClasses().should().accessField(System.class, "err").check(telephony);
  }

  private static DescribedPredicate<JavaClass> dependOn(String... packages) {
    DescribedPredicate<JavaClass> there = resideInAnyPackage(packages);
    return DescribedPredicate.describe(
        "depend on " + there.getDescription(),
        candidate ->
            candidate.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(there));
  }
}
