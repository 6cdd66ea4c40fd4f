package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;

/** A loss that a stranger wrote against the api jar alone: its sources are taken from the README. */
class PluginLossIT {
    private static final String CONFIG = """
            data: {csv: rows.csv, target: y, standardize: true}
            model: linear
            loss: {my-huber: {delta: 0.5}}
            optimizer: {gradient-descent: {learning-rate: 0.5}}
            training: {epochs: 500, batch-size: full}
            """;

    @TempDir
    Path folder;

    private Path jar;
    private Path config;

    @BeforeEach
    void buildTheJar() throws IOException {
        Path sources = folder.resolve("src");
        Path code = Files.createDirectories(sources.resolve("com/example/robust"));
        Files.writeString(code.resolve("HuberProvider.java"), Readme.javaBlock("class HuberProvider"));
        Files.writeString(sources.resolve("module-info.java"), Readme.javaBlock("module com.example"));
        Path resources = folder.resolve("resources");
        Path services = Files.createDirectories(resources.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.kudari.api.LossProvider"), "com.example.robust.HuberProvider\n");
        jar = folder.resolve("robust-1.0.0.jar");
        PluginProject.build(sources, resources, folder.resolve("classes"), jar);
        config = Files.writeString(folder.resolve("run.yaml"), CONFIG);
        // On the line y = 2x + 1 but for one row, which a robust loss hardly sees.
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int x = 0; x < 30; x++) {
            rows.append(x).append(',').append(x == 7 ? 500 : 2 * x + 1).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
    }

    @Test
    void isFoundTrainedWithSavedAndLoadedOnTheModulePath() throws Exception {
        String modulePath = KudariProcess.MODULES + File.pathSeparator + jar;
        Path output = folder.resolve("out");

        Outcome train =
                KudariProcess.onModulePath(modulePath, "train", config.toString(), "--output", output.toString());
        Outcome show = KudariProcess.onModulePath(modulePath, "show", output.toString());

        checkTrained(train, show, output);
    }

    @Test
    void isFoundTrainedWithSavedAndLoadedOnTheClassPath() throws Exception {
        Path output = folder.resolve("out");

        Outcome train =
                KudariProcess.onClassPath(jar.toString(), "train", config.toString(), "--output", output.toString());
        Outcome show = KudariProcess.onClassPath(jar.toString(), "show", output.toString());

        checkTrained(train, show, output);
    }

    private static void checkTrained(Outcome train, Outcome show, Path output) throws IOException {
        assertEquals(0, train.exitCode(), train::err);
        assertEquals(0, show.exitCode(), show::err);
        assertTrue(show.out().contains("loss my-huber (robust-1.0.0.jar"), show::out);
        String slope = show.out().replaceFirst("(?s).*y: x = (\\S+).*", "$1");
        assertEquals(2, Double.parseDouble(slope), 0.3);
        assertTrue(Files.readString(output.resolve("run.json")).contains("robust-1.0.0.jar"));
    }

    @Test
    void aModelTrainedWithItNamesTheJarWhereItIsMissing() throws Exception {
        Path output = folder.resolve("out");
        KudariProcess.onClassPath(jar.toString(), "train", config.toString(), "--output", output.toString());

        Outcome show = KudariProcess.kudari("show", output.toString());

        assertEquals(2, show.exitCode());
        assertTrue(
                show.complaints().contains("needs the loss 'my-huber', which came from robust-1.0.0.jar"), show::err);
    }

    @Test
    void theSameRunGivesTheSameModelOnModulePathAndClassPath() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        String diabetes = KudariProcess.EXAMPLES.resolve("diabetes.yaml").toString();

        KudariProcess.kudari("train", diabetes, "--output", one.toString(), "--threads", "1");
        KudariProcess.onClassPath(jar.toString(), "train", diabetes, "--output", other.toString(), "--threads", "2");

        assertEquals(-1, Files.mismatch(one.resolve("model.safetensors"), other.resolve("model.safetensors")));
    }
}
