package dev.sightline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sightline.spi.Recorders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package table of docs/architecture.md, as rules. */
class ArchitectureTest {
  private static final String BASE = "dev.sightline";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void theRulesSeeTheModule() {
    assertThat(CLASSES.size()).isGreaterThan(60);
  }

  @ParameterizedTest(name = "{0} uses only {1}")
  @CsvSource({
    "event, ''",
    "context, event",
    "spi, 'event context'",
    "redact, 'api event'",
    "pipeline, 'api event context redact spi'",
    "log, 'api event context spi'",
    "metrics, 'api event spi manage'",
    "trace, 'api event context spi pipeline'",
    "error, 'api event spi manage context pipeline'",
    "publish, 'api event error manage'",
    "recent, 'event spi manage'",
    "health, 'api event spi manage'",
    "config, 'api event redact manage'",
    "config.text, ''",
    "config.reference, 'config.text'",
    "config.processor, 'api config.text config.reference'",
    "config.source, 'api event manage config.text'",
    "jdbc, 'event context spi'",
    "task, 'api event context spi'",
    "limit, ''",
    "web, 'api event context spi limit'",
    "rest, 'api event context spi web limit config'",
    "manage, 'event'",
    "slf4j, 'api event spi'",
    "testing, 'api event log pipeline redact spi'"
  })
  void packagesUseOnlyWhatTheTableAllows(String name, String allowed) {
    List<String> own = new ArrayList<>(List.of(BASE + "." + name + ".."));
    for (String each : List.of(allowed.split(" ", -1))) {
      if (!each.isEmpty()) {
        own.add(each.equals("api") ? BASE : BASE + "." + each + "..");
      }
    }
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(BASE + "." + name + "..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(BASE + "..")
                    .and(DescribedPredicate.not(resideInAnyPackage(own.toArray(String[]::new)))))
            .because("data flows one way: adapter, pipeline, listeners")
            .allowEmptyShould(true);
    rule.check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theCoreRunsWithoutAnyServer() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + ".event..",
            BASE + ".context..",
            BASE + ".spi..",
            BASE + ".redact..",
            BASE + ".pipeline..",
            BASE + ".log..",
            BASE + ".error..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "io.opentelemetry..")
        .because("events, context, redaction, pipeline, log and error run in plain JUnit")
        .check(CLASSES);
  }

  @Test
  void adaptersNameNoOptionalApi() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".web..")
        .or()
        .haveSimpleNameEndingWith("Extension")
        .or()
        .haveSimpleNameEndingWith("Initializer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.microprofile.metrics..",
            "org.eclipse.microprofile.health..",
            "io.opentelemetry..",
            "jakarta.jms..",
            "jakarta.enterprise.concurrent..")
        .because("a server without an optional API must still deploy")
        .check(CLASSES);
  }

  @Test
  void oneStaticHolderAndNoOther() {
    fields()
        .that()
        .areStatic()
        .and()
        .areNotFinal()
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo(Recorders.class)
        .should()
        .bePrivate()
        .andShould()
        .beFinal()
        .because("static mutable state outlives the application; Recorders is the one holder")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?)$")
        .because("such a name tells nothing of what the class does")
        .check(CLASSES);
  }

  @Test
  void filtersAndInterceptorsAreThat() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Interceptor")
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .resideInAnyPackage(BASE + ".cdi..", BASE + ".rest..")
        .check(CLASSES);
  }
}
