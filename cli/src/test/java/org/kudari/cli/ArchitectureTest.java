package org.kudari.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows point down only. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kudari");

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.kudari..")
                .layer("api")
                .definedBy("org.kudari.api..")
                .layer("compute")
                .definedBy("org.kudari.compute..")
                .layer("linear")
                .definedBy("org.kudari.linear..")
                .layer("mlp")
                .definedBy("org.kudari.mlp..")
                .layer("losses")
                .definedBy("org.kudari.losses..")
                .layer("metrics")
                .definedBy("org.kudari.metrics..")
                .layer("optimizers")
                .definedBy("org.kudari.optimizers..")
                .layer("testkit")
                .definedBy("org.kudari.testkit..")
                .layer("runner")
                .definedBy("org.kudari.runner..")
                .layer("cli")
                .definedBy("org.kudari.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("testkit")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("api", "compute")
                .whereLayer("runner")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("linear")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("mlp")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("losses")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("metrics")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("optimizers")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotAccessAnyLayer()
                .whereLayer("compute")
                .mayOnlyAccessLayers("api")
                .check(CLASSES);
    }

    @Test
    void apiNeedsNothingButThePlatform() {
        noClasses()
                .that()
                .resideInAPackage("org.kudari.api..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.kudari.api..", "java..")
                .check(CLASSES);
    }

    @Test
    void checksOfComponentsRunWithoutJUnit() {
        noClasses()
                .that()
                .resideInAPackage("org.kudari.testkit..")
                .and()
                .haveSimpleNameNotEndingWith("Conformance")
                .and()
                .doNotHaveSimpleName("ConformanceTests")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(CLASSES);
    }

    @Test
    void noTwoRoomsOfTheRunnerImportEachOther() {
        slices().matching("org.kudari.runner.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.kudari.runner.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kudari.runner")
                .check(CLASSES);
    }

    @Test
    void theRunnerNeitherPrintsNorExits() {
        noClasses()
                .that()
                .resideInAPackage("org.kudari.runner..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : new String[] {
            "api", "compute", "linear", "mlp", "losses", "metrics", "optimizers", "testkit", "runner", "cli"
        }) {
            assertTrue(
                    CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith("org.kudari." + module)),
                    module);
        }
    }
}
