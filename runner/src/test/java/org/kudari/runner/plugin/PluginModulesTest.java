package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kudari.runner.Kudari;
import org.kudari.runner.plugin.Host.Failure;
import org.kudari.runner.plugin.Host.Outcome;

/** What only a host on the module path can know of a module, and what a plugin without one is told instead. */
class PluginModulesTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private void writeNeighbour() {
        PluginGallery.modular(LossSource.named("neighbour")).write(folder.resolve("neighbour.jar"));
    }

    private static void checkNeighbour(Outcome outcome) {
        assertTrue(outcome.components().stream().anyMatch(found -> found.name().equals("neighbour")));
    }

    private void writeNeedingALibrary() {
        Path library = new PluginJar()
                .source("lib.Tool", "package lib; public class Tool { public static void use() {} }")
                .module("module lib { exports lib; }")
                .write(elsewhere.resolve("lib.jar"));
        PluginGallery.modular(LossSource.named("needing").with("constructor", "lib.Tool.use();"), "requires lib;")
                .uses(library)
                .write(folder.resolve("needing.jar"));
    }

    @Test
    void aModuleThatIsNotThereIsToldBeforeCodeRuns() {
        writeNeedingALibrary();
        writeNeighbour();

        Outcome outcome = Host.MODULE_PATH.load(folder);

        Failure failure = outcome.failures().get(0);
        assertEquals(List.of("needing.jar", "", "LOAD"), List.of(failure.jar(), failure.provider(), failure.stage()));
        assertTrue(failure.what().contains("Module lib not found, required by trap"), failure::what);
        assertTrue(
                failure.remedy().contains("put what is missing beside it into a folder of its own"), failure::remedy);
        checkNeighbour(outcome);
    }

    @ParameterizedTest
    @EnumSource(
            value = Host.class,
            names = {"CLASS_PATH", "CHILD_LOADER"})
    void offTheModulePathTheMissingClassIsTold(Host host) {
        writeNeedingALibrary();
        writeNeighbour();

        Outcome outcome = host.load(folder);

        Failure failure = outcome.failures().get(0);
        assertEquals("INSTANTIATE", failure.stage());
        assertEquals("threw java.lang.NoClassDefFoundError: lib/Tool", failure.what());
        checkNeighbour(outcome);
    }

    @Test
    void twoModulesWithOnePackageAreTold() {
        PluginGallery.modular(LossSource.named("split")).write(folder.resolve("split/split.jar"));
        new PluginJar()
                .source("trap.Twice", "package trap; class Twice {}")
                .module("module twice {}")
                .write(folder.resolve("split/twice.jar"));
        writeNeighbour();

        Outcome outcome = Host.MODULE_PATH.load(folder);

        Failure failure = outcome.failures().get(0);
        assertEquals(List.of("split", "", "LOAD"), List.of(failure.jar(), failure.provider(), failure.stage()));
        assertTrue(failure.what().contains("trap"), failure::what);
        checkNeighbour(outcome);
    }

    /** The version in its manifest is the application's, and tells nothing of the api's. */
    @Test
    void anApplicationInOneJarHoldsPluginsToNoVersion() throws IOException {
        PluginJar application = new PluginJar();
        for (Path part : List.of(PluginJar.API, PluginJar.locationOf(Kudari.class))) {
            PluginJar.content(part).forEach(application::file);
        }
        application
                .file("module-info.class", new byte[] {1, 2, 3})
                .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: v7 beta\n");
        Path jar = application.write(elsewhere.resolve("application.jar"));
        writeNeighbour();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {Host.url(jar)}, ClassLoader.getPlatformClassLoader())) {
            List<List<String>> told = Host.probe(loader).apply(List.of(folder), "");

            assertTrue(
                    told.stream()
                            .anyMatch(answer -> answer.get(0).equals("component")
                                    && answer.get(1).equals("neighbour")),
                    told::toString);
        }
    }

    @Test
    void aModuleThatDoesNotProvideWhatItsServicesFileNamesIsToldTheLineToAdd() {
        PluginGallery.plain(LossSource.named("listed-only")).trapModule().write(folder.resolve("listed-only.jar"));

        Outcome outcome = Host.MODULE_PATH.load(folder);

        Failure failure = outcome.failures().get(0);
        assertEquals("META-INF/services names it, but module-info of trap does not provide it", failure.what());
        assertEquals(
                "add 'provides org.kudari.api.LossProvider with trap.Provider;' to module-info.java", failure.remedy());
    }

    @ParameterizedTest
    @EnumSource
    void aPackageOfTheJavaPlatformIsNotForPluginsToFill(Host host) {
        PluginGallery.plain(LossSource.named("java-package"))
                .file(
                        "java/lang/Trap.class",
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61})
                .services("trap.Provider", "java.lang.Trap")
                .write(folder.resolve("java-package.jar"));

        Outcome outcome = host.load(folder);

        assertEquals("java.lang.Trap", outcome.failures().get(0).provider());
        assertTrue(outcome.components().stream().anyMatch(found -> found.name().equals("java-package")));
    }
}
