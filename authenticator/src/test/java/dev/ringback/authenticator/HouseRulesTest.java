package dev.ringback.authenticator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ringback.authenticator.House.CLASSES;
import static dev.ringback.authenticator.House.ROOT;

import com.tngtech.archunit.core.domain.JavaModifier;
import dev.ringback.authenticator.store.RealmStore;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** The rules that keep the house standing, whatever the room. */
class HouseRulesTest {

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
  void entriesOfTheSharedStoreAreNamedInOnePlace() {
    noClasses()
        .that()
        .areNotAssignableTo(RealmStore.class)
        .should()
        .callMethod(KeycloakSession.class, "singleUseObjects")
        .because("others could make an entry whose name is not keyed")
        .check(CLASSES);
  }

  @Test
  void accessTokensAreVerifiedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "bearer..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(
            "org.keycloak.services.managers.AppAuthManager$BearerTokenAuthenticator")
        .because("a token may be bound to a certificate, which Keycloak's class does not check")
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
