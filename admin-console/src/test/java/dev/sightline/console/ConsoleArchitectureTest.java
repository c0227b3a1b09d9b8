package dev.sightline.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.sightline.console",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ConsoleArchitectureTest {

  @ArchTest
  static void analysesTheConsole(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(60);
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.sightline.console.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package can be understood with only those below it");

  @ArchTest
  static final ArchRule VIEWS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage("..console.view..", "..console.checklist..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "javax..", "org.eclipse.microprofile..")
          .because("presenters are tested without a server");

  @ArchTest
  static final ArchRule ONLY_THE_SOURCE_SPEAKS_JMX_TO_APPLICATIONS =
      noClasses()
          .that()
          .resideInAnyPackage("..console.view..", "..console.page..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.management..")
          .because("other nodes will be read by HTTP behind the same interface");

  @ArchTest
  static final ArchRule THE_MODULE_IS_USED_THROUGH_ITS_RECORDS =
      classes()
          .that()
          .resideInAPackage("dev.sightline.console..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.sightline.console..",
              "dev.sightline.manage",
              "dev.sightline.event",
              "java..",
              "javax.crypto..",
              "javax.management..",
              "jakarta..",
              "org.eclipse.microprofile.config..",
              "org.jspecify.annotations..")
          .because("the console must not know how the module works inside");
}
