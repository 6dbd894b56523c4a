package io.stackport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the stations of the flow. */
@AnalyzeClasses(packages = "io.stackport", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule IMPORTS_RUN_DOWNHILL =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("problem")
          .definedBy("io.stackport.problem..")
          .layer("fact")
          .definedBy("io.stackport.fact..")
          .layer("finding")
          .definedBy("io.stackport.finding..")
          .layer("document")
          .definedBy("io.stackport.document..")
          .layer("catalog")
          .definedBy("io.stackport.catalog..")
          .layer("bundle")
          .definedBy("io.stackport.bundle..")
          .layer("assembly")
          .definedBy("io.stackport.assembly..")
          .layer("rule")
          .definedBy("io.stackport.rule..")
          .layer("determination")
          .definedBy("io.stackport.determination..")
          .layer("inquiry")
          .definedBy("io.stackport.inquiry..")
          .layer("model")
          .definedBy("io.stackport.model..")
          .layer("solve")
          .definedBy("io.stackport.solve..")
          .layer("configure")
          .definedBy("io.stackport.configure..")
          .layer("report")
          .definedBy("io.stackport.report..")
          .layer("workbench")
          .definedBy("io.stackport.workbench..")
          .layer("check")
          .definedBy("io.stackport.check..")
          .layer("desk")
          .definedBy("io.stackport")
          .layer("ledger")
          .definedBy("io.stackport.ledger..")
          .layer("service")
          .definedBy("io.stackport.service..")
          .layer("web")
          .definedBy("io.stackport.web..")
          .layer("cli")
          .definedBy("io.stackport.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("web", "cli")
          .whereLayer("ledger")
          .mayOnlyBeAccessedByLayers("service", "web", "cli")
          .whereLayer("desk")
          .mayOnlyBeAccessedByLayers("service", "web", "cli")
          .whereLayer("workbench")
          .mayOnlyBeAccessedByLayers("report", "desk", "service", "web", "cli")
          .whereLayer("inquiry")
          .mayOnlyBeAccessedByLayers("report", "desk", "service", "web", "cli")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("desk", "service", "web", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("check", "desk", "service", "web", "cli")
          .whereLayer("configure")
          .mayOnlyBeAccessedByLayers("report", "workbench", "desk", "service", "web", "cli")
          .whereLayer("solve")
          .mayOnlyBeAccessedByLayers("configure", "report", "desk", "service", "web", "cli")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "solve", "configure", "report", "workbench", "desk", "service", "web", "cli")
          .whereLayer("determination")
          .mayOnlyBeAccessedByLayers(
              "inquiry",
              "model",
              "configure",
              "workbench",
              "report",
              "check",
              "desk",
              "service",
              "web",
              "cli")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers(
              "inquiry", "configure", "workbench", "check", "desk", "service", "web", "cli")
          .whereLayer("assembly")
          .mayOnlyBeAccessedByLayers(
              "determination",
              "inquiry",
              "model",
              "configure",
              "report",
              "workbench",
              "check",
              "desk",
              "service",
              "web",
              "cli")
          .whereLayer("bundle")
          .mayOnlyBeAccessedByLayers(
              "assembly", "inquiry", "configure", "workbench", "check", "desk", "service", "web")
          .whereLayer("catalog")
          .mayOnlyBeAccessedByLayers(
              "assembly",
              "inquiry",
              "configure",
              "workbench",
              "check",
              "desk",
              "service",
              "web",
              "cli");

  @ArchTest
  static final ArchRule ONLY_SOLVE_KNOWS_SOLVERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.stackport.solve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "org.logicng..");

  @ArchTest
  static final ArchRule NO_PACKAGE_CIRCLE =
      slices().matching("io.stackport.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FACTS_KNOW_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("io.stackport.fact..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are ours and not facts",
                  type ->
                      type.getPackageName().startsWith("io.stackport")
                          && !type.getPackageName().startsWith("io.stackport.fact")));

  @ArchTest
  static final ArchRule ONLY_RULE_KNOWS_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.stackport.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule ONLY_DOCUMENT_PARSES_YAML_AND_CSV =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.stackport.document..", "io.stackport.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.yaml..", "com.fasterxml.jackson.dataformat..", "org.apache.poi..");

  @ArchTest
  static final ArchRule ONLY_CLI_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.stackport.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule ONLY_WEB_KNOWS_THE_SERVICE_S_FRAMEWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.stackport.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "io.vertx..", "io.smallrye..", "io.micrometer..", "jakarta..");

  @ArchTest
  static final ArchRule ONLY_LEDGER_KNOWS_DATABASES =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.stackport.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.h2..", "org.flywaydb..", "com.zaxxer..");

  @ArchTest
  static final ArchRule NAMES_FROM_THE_TRADE =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Utils?|Helper|Manager)$")
          .andShould()
          .resideOutsideOfPackages("..util..", "..helper..", "..common..");
}
