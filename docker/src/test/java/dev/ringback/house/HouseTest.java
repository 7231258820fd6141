package dev.ringback.house;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the modules: these, and no others. */
class HouseTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ringback");

  @Test
  void modulesKnowOnlyWhomTheyMay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.ringback..")
        .withOptionalLayers(true)
        .layer("telephony")
        .definedBy("dev.ringback.telephony..")
        .layer("authenticator")
        .definedBy("dev.ringback.authenticator..")
        .layer("records")
        .definedBy("dev.ringback.records..")
        .layer("simulator")
        .definedBy("dev.ringback.simulator..")
        .layer("testkit")
        .definedBy("dev.ringback.testkit..")
        .whereLayer("telephony")
        .mayOnlyBeAccessedByLayers("authenticator", "records", "simulator", "testkit")
        .whereLayer("authenticator")
        .mayOnlyBeAccessedByLayers("records")
        .whereLayer("records")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("simulator")
        .mayOnlyBeAccessedByLayers("testkit")
        .whereLayer("testkit")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitectureIgnoring("dev.ringback.shaded..")
        .check(CLASSES);
  }
}
