package dev.ringback.authenticator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ringback.authenticator.House.CLASSES;
import static dev.ringback.authenticator.House.ROOT;

import org.junit.jupiter.api.Test;

/** Rooms that serve others and know nothing of them. */
class LonelyRoomsTest {

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
                .and(not(resideInAPackage(ROOT + "store..")))
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
  void theStoreKnowsOfNothingThatIsKeptInIt() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "store..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..")
                .and(not(resideInAPackage(ROOT + "store..")))
                .and(not(resideInAPackage(ROOT + "secret.."))))
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
}
