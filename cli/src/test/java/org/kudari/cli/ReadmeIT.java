package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;
import org.kudari.testkit.CheckResult;
import org.kudari.testkit.Conformance;
import org.kudari.testkit.ConformanceReport;
import org.kudari.testkit.LossConformance;

/** What the README shows is true. */
class ReadmeIT {
    @TempDir
    Path folder;

    @Test
    void theRegressionCodeRuns() throws Exception {
        Outcome outcome = run(Readme.javaBlock("LinearFit fit"));

        assertEquals(0, outcome.exitCode(), outcome::err);
        String coefficient = "0\\.12\\d+, standard error 0\\.36\\d+\\R";
        String probabilityAndFit = "0\\.0\\d+ 0\\.99\\d+ \\d+\\.\\d+\\R";
        assertTrue(outcome.out().matches(coefficient + probabilityAndFit), outcome::out);
    }

    @Test
    void theEmbeddingCodeRuns() throws Exception {
        String code = Readme.javaBlock("RunConfig config")
                .replace("\"examples/", "\"" + KudariProcess.EXAMPLES + "/")
                .replace("\"model.safetensors\"", "\"" + folder.resolve("model.safetensors") + "\"");

        Outcome outcome = run(code);

        assertEquals(0, outcome.exitCode(), outcome::err);
        assertTrue(outcome.out().startsWith("{mse="), outcome::out);
        assertTrue(Files.exists(folder.resolve("model.safetensors")));
    }

    private Outcome run(String code) throws Exception {
        Path source = Files.writeString(folder.resolve("Snippet.java"), """
                import java.nio.file.Path;
                import java.util.*;
                import org.kudari.api.Matrix;
                import org.kudari.linear.*;
                import org.kudari.runner.*;
                import org.kudari.runner.table.Table;

                public class Snippet {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(code));

        return KudariProcess.javaOnClassPath(source.toString());
    }

    @Test
    void theLossShownConformsInTheClassShown() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/com/example/robust"));
        Path classes = folder.resolve("classes");
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        write(sources, "HuberProvider"),
                        write(sources, "HuberConformanceTest"),
                        Files.writeString(sources.resolve("Door.java"), """
                                package com.example.robust;

                                /** The test is its package's own, as tests are. */
                                public class Door {
                                    public static org.kudari.testkit.LossConformance test() {
                                        return new HuberConformanceTest();
                                    }
                                }
                                """).toString());
        assertEquals(0, result);
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.kudari.api.LossProvider"), "com.example.robust.HuberProvider\n");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            LossConformance test = (LossConformance) loader.loadClass("com.example.robust.Door")
                    .getMethod("test")
                    .invoke(null);
            ConformanceReport report = Conformance.run(Conformance.checks(test));

            assertTrue(report.conforms(), report::toString);
            assertTrue(report.results(CheckResult.Outcome.PASSED).size() > 24, report::toString);
        }
    }

    private static String write(Path sources, String type) throws IOException {
        return Files.writeString(sources.resolve(type + ".java"), Readme.javaBlock("class " + type))
                .toString();
    }

    @Test
    void theConfigurationShownIsTheExample() throws Exception {
        List<String> readme = Files.readAllLines(KudariProcess.ROOT.resolve("README.md"));

        for (String line : Files.readAllLines(KudariProcess.EXAMPLES.resolve("diabetes.yaml"))) {
            assertTrue(line.startsWith("#") || readme.contains(line), line);
        }
    }
}
