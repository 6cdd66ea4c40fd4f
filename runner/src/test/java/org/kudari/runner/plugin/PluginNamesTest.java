package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.problem.InvalidInputException;

/** Which component a name means: in a configuration, and in a saved model. */
class PluginNamesTest {
    @TempDir
    Path plugins;

    @TempDir
    Path folder;

    private Kudari kudari() {
        return Kudari.builder().threads(1).plugins(plugins).build();
    }

    private Path config(String loss) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "x,y\n0,1\n1,3\n2,5\n3,7\n");
        return Files.writeString(folder.resolve("run.yaml"), """
                data: {csv: rows.csv, target: y}
                model: linear
                loss: %s
                optimizer: {gradient-descent: {learning-rate: 0.1}}
                training: {epochs: 500, batch-size: full}
                """.formatted(loss));
    }

    private String refusal(Kudari kudari, String loss) {
        return assertThrows(InvalidInputException.class, () -> kudari.run(config(loss)))
                .getMessage();
    }

    @Test
    void twoOfOneNameAreRefusedOnUseAndToldApartByTheirJars() throws IOException {
        PluginGallery.plain(LossSource.named("twin")).write(plugins.resolve("left-1.2.jar"));
        PluginGallery.modular(LossSource.named("twin")).write(plugins.resolve("right.jar"));

        try (Kudari kudari = kudari()) {
            assertTrue(
                    refusal(kudari, "twin")
                            .endsWith(
                                    ":3:7: two loss components are called 'twin', from left-1.2.jar (version unknown) and"
                                            + " right.jar (version unknown); write one of left:twin, right:twin"),
                    () -> refusal(kudari, "twin"));
            kudari.run(config("left:twin")).train();
            kudari.run(config("'right:twin'")).train();
            kudari.run(config("mse")).train();
        }
    }

    @Test
    void threeOfOneNameAreThree() {
        for (String jar : new String[] {"a.jar", "b.jar", "c.jar"}) {
            PluginGallery.plain(LossSource.named("triplet")).write(plugins.resolve(jar));
        }

        try (Kudari kudari = kudari()) {
            assertTrue(
                    refusal(kudari, "triplet").contains("3 loss components are called 'triplet', from a.jar"),
                    () -> refusal(kudari, "triplet"));
        }
    }

    @Test
    void onePluginInTwoFoldersIsToBeRemovedFromOne() throws IOException {
        Path jar = PluginGallery.plain(LossSource.named("twin")).write(plugins.resolve("twin.jar"));
        Path other = Files.createDirectory(folder.resolve("more"));
        Files.copy(jar, other.resolve("twin.jar"));

        try (Kudari kudari = Kudari.builder().plugins(plugins).plugins(other).build()) {
            assertTrue(
                    refusal(kudari, "twin")
                            .endsWith("from " + jar + " (version unknown) and " + other.resolve("twin.jar")
                                    + " (version unknown); remove one of the jars"),
                    () -> refusal(kudari, "twin"));
        }
    }

    @Test
    void anEndingInUpperCaseIsNoPartOfAQualifiedName() throws IOException {
        PluginGallery.plain(LossSource.named("upper")).write(plugins.resolve("Upper-2.0.JAR"));

        try (Kudari kudari = kudari()) {
            kudari.run(config("Upper:upper")).train();
        }
    }

    @Test
    void anUnknownNameIsToldWithThePluginsThatFailed() throws IOException {
        Files.createFile(plugins.resolve("huber-1.0.jar"));

        try (Kudari kudari = kudari()) {
            assertTrue(
                    refusal(kudari, "unheard-of")
                            .endsWith("; not available: " + plugins.resolve("huber-1.0.jar")
                                    + ": is empty; copy the jar again"),
                    () -> refusal(kudari, "unheard-of"));
        }
    }

    @Test
    void anUnknownNameIsToldWherePluginsWereLookedFor() throws IOException {
        Path deep = Files.createDirectories(plugins.resolve("one/two"));
        PluginGallery.plain(LossSource.named("unheard-of")).write(deep.resolve("too-deep.jar"));
        Path missing = folder.resolve("missing");

        try (Kudari kudari = Kudari.builder()
                .plugins(plugins)
                .pluginsIfPresent(missing)
                .pluginAdvice("ask the administrator")
                .build()) {
            assertTrue(
                    refusal(kudari, "unheard-of")
                            .endsWith("; plugins: 0 in " + plugins + ", none in " + missing
                                    + " (no such folder); a jar belongs right there or one folder below, or ask the"
                                    + " administrator"),
                    () -> refusal(kudari, "unheard-of"));
            assertTrue(refusal(kudari, "mea").endsWith("did you mean 'mae'?"), () -> refusal(kudari, "mea"));
        }
        try (Kudari kudari = Kudari.create()) {
            assertTrue(refusal(kudari, "unheard-of").endsWith("tweedie"), () -> refusal(kudari, "unheard-of"));
        }
    }

    @Test
    void namesThatSeveralHaveAreListedWithTheirJars() {
        PluginGallery.plain(LossSource.named("twin")).write(plugins.resolve("left-1.2.jar"));
        PluginGallery.plain(LossSource.named("twin")).write(plugins.resolve("right.jar"));

        try (Kudari kudari = kudari()) {
            String refusal = refusal(kudari, "unheard-of");
            assertTrue(refusal.contains(" left:twin, "), refusal);
            assertTrue(refusal.contains(" right:twin, "), refusal);
            assertFalse(refusal.contains(" twin,"), refusal);
            assertTrue(refusal(kudari, "twni").endsWith("did you mean 'twin'?"), () -> refusal(kudari, "twni"));
        }
    }

    /** The plugin's own loss of the name mse, and the one that is built in. */
    @Test
    void aPluginDoesNotShadowWhatIsBuiltIn() throws IOException {
        PluginGallery.plain(LossSource.named("mse")).write(plugins.resolve("shadow.jar"));

        try (Kudari kudari = kudari()) {
            String builtIn = kudari.components().stream()
                    .map(ComponentInfo::qualifiedName)
                    .filter(name -> name.endsWith(":mse") && !name.startsWith("shadow:"))
                    .findFirst()
                    .orElseThrow();
            String refusal = refusal(kudari, "mse");
            assertTrue(refusal.contains("two loss components are called 'mse'"), refusal);
            assertTrue(refusal.endsWith("write one of " + builtIn + ", shadow:mse"), refusal);
            kudari.run(config(builtIn)).train();
            kudari.run(config("shadow:mse")).train();
        }
    }

    @Test
    void aRunWithAQualifiedNameCanBeLoadedAndTrainedAgain() throws IOException {
        PluginGallery.plain(LossSource.named("mse")).write(plugins.resolve("shadow.jar"));
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");

        try (Kudari kudari = kudari()) {
            kudari.run(config("shadow:mse")).train(first);
            kudari.run(first.resolve("config.yaml")).train(again);

            TrainedModel model = kudari.load(first.resolve("model.safetensors"));
            assertEquals(21, model.predict(10)[0], 1e-6);
        }
        assertTrue(Files.readString(first.resolve("config.yaml")).contains("shadow:mse"));
        assertArrayEquals(
                Files.readAllBytes(first.resolve("model.safetensors")),
                Files.readAllBytes(again.resolve("model.safetensors")));
    }

    @Test
    void aModelOfBuiltInPartsStillLoadsWhenAPluginTakesAName() throws IOException {
        try (Kudari kudari = kudari()) {
            kudari.run(config("mse")).train(folder.resolve("run"));
        }
        PluginGallery.plain(LossSource.named("mse")).write(plugins.resolve("shadow.jar"));

        try (Kudari kudari = kudari()) {
            TrainedModel model = kudari.load(folder.resolve("run/model.safetensors"));
            assertEquals(21, model.predict(10)[0], 1e-6);
        }
    }

    @Test
    void aModelTrainedWithAPluginNamesTheJarWhereItIsMissingAndLoadsInANewerVersion() throws IOException {
        Path jar = PluginGallery.modular(LossSource.named("half-squared")).write(plugins.resolve("half-1.0.jar"));
        Path model = folder.resolve("run/model.safetensors");
        try (Kudari kudari = kudari()) {
            kudari.run(config("half-squared")).train(folder.resolve("run"));
        }

        try (Kudari without = Kudari.create()) {
            String refusal = assertThrows(InvalidInputException.class, () -> without.load(model))
                    .getMessage();
            assertTrue(
                    refusal.startsWith(model + ": needs the loss 'half-squared', which came from half-1.0.jar (version"
                            + " unknown); put that jar into a folder of plugins"),
                    refusal);
        }
        try (Kudari elsewhere = Kudari.builder()
                .pluginsIfPresent(folder.resolve("missing"))
                .pluginAdvice("ask the administrator")
                .build()) {
            assertEquals(
                    model
                            + ": needs the loss 'half-squared', which came from half-1.0.jar (version unknown); put that jar"
                            + " into " + folder.resolve("missing") + ", or ask the administrator",
                    assertThrows(InvalidInputException.class, () -> elsewhere.load(model))
                            .getMessage());
        }
        Files.move(jar, plugins.resolve("half-1.1.jar"));
        try (Kudari kudari = kudari()) {
            assertEquals(21, kudari.load(model).predict(10)[0], 1e-6);
        }
    }
}
