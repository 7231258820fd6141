package dev.ringback.records;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of this house, without those that test them. */
final class House {

  /** What the name of every room begins with. */
  static final String ROOT = "dev.ringback.records.";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ringback.records");

  private House() {}
}
