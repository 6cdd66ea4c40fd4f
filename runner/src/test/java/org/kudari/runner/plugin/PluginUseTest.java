package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training with plugins, and with such whose classes turn out not to fit together when they are at work. */
class PluginUseTest {
    private static final String TOOL =
            "package trap; public class Tool { public static double half() { return 0.5; } }";
    private static final String HALF_BY_TOOL =
            "return trap.Tool.half() * (prediction - target) * (prediction - target);";

    @TempDir
    Path folder;

    private String train(Host host, String loss) {
        Host.Outcome outcome = host.train(folder, loss);
        assertEquals(List.of(), outcome.failures());
        return outcome.training();
    }

    @ParameterizedTest
    @EnumSource
    void pluginsTrain(Host host) {
        PluginGallery.plain(LossSource.named("plain")).write(folder.resolve("plain.jar"));
        PluginGallery.modular(LossSource.named("modular")).write(folder.resolve("modular.jar"));

        // On y = 2x + 1 at x = 10.
        assertEquals("21", train(host, "plain"));
        assertEquals("21", train(host, "modular:modular"));
    }

    @ParameterizedTest
    @EnumSource
    void aClassMissingAtCreateIsToldWithTheJar(Host host) {
        PluginGallery.plain(LossSource.named("missing").with("create", "trap.Tool.half(); return new Halved();"))
                .source("trap.Tool", TOOL)
                .without("trap.Tool")
                .write(folder.resolve("missing.jar"));

        assertEquals(
                "InvalidInputException: loss.missing: loss 'missing' from missing.jar cannot be created:"
                        + " java.lang.NoClassDefFoundError: trap/Tool; put the library that has the class beside the jar, both into a folder of their own",
                train(host, "missing"));
    }

    @ParameterizedTest
    @EnumSource
    void aClassMissingAtTheFirstStepIsToldWithTheJar(Host host) {
        PluginGallery.modular(LossSource.named("missing").with("value", HALF_BY_TOOL))
                .source("trap.Tool", TOOL)
                .without("trap.Tool")
                .write(folder.resolve("missing.jar"));

        String told = train(host, "missing");

        assertTrue(
                told.startsWith("ComponentFailedException: plugin missing.jar failed: java.lang.NoClassDefFoundError:"
                        + " trap/Tool; put the library"),
                told);
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatTheLibraryDoesNotHaveIsToldWithTheFolder(Host host) {
        Path library = folder.resolve("old/tool.jar");
        PluginGallery.plain(LossSource.named("old").with("value", HALF_BY_TOOL))
                .uses(new PluginJar().source("trap.Tool", TOOL).write(library))
                .write(folder.resolve("old/old.jar"));
        new PluginJar()
                .source("trap.Tool", "package trap; public class Tool {}")
                .write(library);

        String told = train(host, "old");

        assertTrue(told.startsWith("ComponentFailedException: plugin old failed: java.lang.NoSuchMethodError: "), told);
        assertTrue(told.endsWith("; it was built against other versions of its classes; build it again"), told);
    }

    /** The frame at the top is the caller's then, so that the stack does not tell whose the class is. */
    @ParameterizedTest
    @EnumSource
    void aMethodThatTheApiAsksForAndThePluginDoesNotHaveIsToldWithTheJar(Host host) {
        PluginGallery.plain(LossSource.named("abstract").with("create", "return new Old();"))
                .source("org.kudari.api.PointwiseLoss", """
                        package org.kudari.api;

                        public interface PointwiseLoss extends Loss {
                            default double value(double prediction, double target) {
                                return 0;
                            }

                            default double slope(double prediction, double target) {
                                return 0;
                            }

                            default double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
                                return 0;
                            }
                        }
                        """)
                .source("trap.Old", "package trap; public class Old implements org.kudari.api.PointwiseLoss {}")
                .without("org.kudari.api.PointwiseLoss")
                .write(folder.resolve("abstract.jar"));

        String told = train(host, "abstract");

        assertTrue(
                told.startsWith(
                        "ComponentFailedException: plugin abstract.jar failed: java.lang.AbstractMethodError: "),
                told);
        assertTrue(told.endsWith("; it was built against other versions of its classes; build it again"), told);
    }
}
