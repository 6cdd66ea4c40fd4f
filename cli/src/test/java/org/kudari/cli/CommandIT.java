package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.cli.KudariProcess.Outcome;

/** The command as a user has it: a process of its own, from the jars that the build made. */
class CommandIT {
    private static final Path LINE = KudariProcess.EXAMPLES.resolve("line.yaml");

    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void trainPrintsTheLineAndItsErrorsAndWritesARunFolder() throws Exception {
        Path output = folder.resolve("out");

        Outcome train = KudariProcess.kudari("train", LINE.toString(), "--output", output.toString());

        assertEquals(0, train.exitCode(), train::err);
        assertEquals("", train.complaints());
        // As certified by NIST for Norris: coefficients, their standard deviations, and t = b / s.
        assertTrue(train.out().contains("x            1.00211681802045        4.298E-4   2331.6"), train::out);
        assertTrue(train.out().contains("intercept  -0.262323073774027         0.23282  -1.1267"), train::out);
        assertTrue(train.out().contains("rmse                     0.859868"), train::out);
        try (Stream<Path> files = Files.list(output)) {
            assertEquals(
                    List.of("config.yaml", "history.csv", "model.safetensors", "run.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void predictEvaluateAndShowWorkFromTheRunFolder() throws Exception {
        Path output = folder.resolve("out");
        KudariProcess.kudari("train", LINE.toString(), "--output", output.toString());
        Path rows = write("rows.csv", "x\n0\n100\n");

        Outcome predict = KudariProcess.kudari("predict", output.toString(), rows.toString());
        Outcome evaluate = KudariProcess.kudari(
                "evaluate",
                output.resolve("model.safetensors").toString(),
                KudariProcess.EXAMPLES.resolve("data/norris.csv").toString());
        Outcome show = KudariProcess.kudari("show", output.toString());
        Outcome json = KudariProcess.kudari("show", "--json", output.toString());

        List<String> lines = predict.out().lines().toList();
        assertEquals("y", lines.get(0));
        assertEquals(-0.262323073774029, Double.parseDouble(lines.get(1)), 1e-12);
        assertEquals(-0.262323073774029 + 100.211681802045, Double.parseDouble(lines.get(2)), 1e-11);
        assertTrue(evaluate.out().contains("residual-sum-of-squares  26.6174"), evaluate::out);
        assertTrue(show.out().contains("y: x = 1.00211681802045"), show::out);
        assertTrue(json.out().contains("\"feature\": \"intercept\""), json::out);
    }

    @Test
    void describeTellsComponentsOfOneNameApart() throws Exception {
        Outcome describe = KudariProcess.kudari("describe", "constant");

        assertTrue(describe.out().startsWith("initializer constant: "), describe::out);
        assertTrue(describe.out().contains(System.lineSeparator().repeat(2) + "schedule constant: "), describe::out);
    }

    @Test
    void evaluateSaysWhyItHasNothingToSay() throws Exception {
        Path output = folder.resolve("out");
        KudariProcess.kudari("train", LINE.toString(), "--set", "metrics=[]", "--output", output.toString());

        Outcome evaluate = KudariProcess.kudari(
                "evaluate",
                output.toString(),
                KudariProcess.EXAMPLES.resolve("data/norris.csv").toString());

        assertEquals(0, evaluate.exitCode(), evaluate::err);
        assertTrue(evaluate.out().contains("nothing to judge it by"), evaluate::out);
        assertTrue(evaluate.out().contains("--metrics"), evaluate::out);
    }

    @Test
    void listAndDescribeAndCheckTellWhatThereIs() throws Exception {
        Outcome list = KudariProcess.kudari("list");
        Outcome describe = KudariProcess.kudari("describe", "gradient-descent");
        Outcome check = KudariProcess.kudari("check", LINE.toString());
        Outcome unknown = KudariProcess.kudari("describe", "gradient-decent");

        for (String name :
                List.of("linear", "mlp", "mse", "cross-entropy", "least-squares", "adam", "gradient-descent")) {
            assertTrue(list.out().lines().anyMatch(line -> line.matches(".* " + name + " .*\\.jar \\(.*")), list::out);
        }
        assertTrue(describe.out().contains("learning-rate: a number greater than 0"), describe::out);
        assertTrue(describe.out().contains("default: 0.01"), describe::out);
        assertEquals(0, check.exitCode());
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("did you mean 'gradient-descent'?"), unknown::err);
    }

    @Test
    void valuesCanBeReplacedOnTheCommandLine() throws Exception {
        Path output = folder.resolve("out");

        Outcome train = KudariProcess.kudari(
                "train",
                KudariProcess.EXAMPLES.resolve("line-descent.yaml").toString(),
                "--output",
                output.toString(),
                "--set",
                "training.epochs=3",
                "--set",
                "optimizer.gradient-descent.momentum=0.5");

        assertEquals(0, train.exitCode(), train::err);
        assertEquals(4, Files.readAllLines(output.resolve("history.csv")).size());
        assertTrue(Files.readString(output.resolve("config.yaml")).contains("momentum: 0.5"));
    }

    @Test
    void divergenceEndsWithOneAndAMessage() throws Exception {
        Path output = folder.resolve("out");

        Outcome train = KudariProcess.kudari(
                "train",
                KudariProcess.EXAMPLES.resolve("line-descent.yaml").toString(),
                "--output",
                output.toString(),
                "--set",
                "optimizer.gradient-descent.learning-rate=50",
                "--set",
                "training.epochs=10000");

        assertEquals(1, train.exitCode());
        assertTrue(train.complaints().startsWith("diverged in epoch "), train::err);
        assertTrue(train.complaints().contains("try a smaller learning rate"), train::err);
        assertTrue(Files.exists(output.resolve("history.csv")));
        assertFalse(Files.exists(output.resolve("model.safetensors")));
    }

    static Stream<List<String>> wrongUses() {
        return Stream.of(
                List.of(),
                List.of("trian"),
                List.of("train"),
                List.of("train", "none.yaml"),
                List.of("train", LINE.toString(), "--set", "nonsense"),
                List.of("train", LINE.toString(), "--threads", "0"),
                List.of("train", LINE.toString(), "--threads", "many"),
                List.of("check", KudariProcess.EXAMPLES.toString()),
                List.of("predict", "none.safetensors", "none.csv"),
                List.of("show", LINE.toString()),
                List.of("describe", "nothing"));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseEndsWithTwoAndAMessageWithoutAStackTrace(List<String> arguments) throws Exception {
        Outcome outcome = KudariProcess.kudari(arguments.toArray(new String[0]));

        assertEquals(2, outcome.exitCode(), outcome::err);
        assertFalse(outcome.complaints().isBlank());
        assertFalse(outcome.err().contains("\tat "), outcome::err);
        assertFalse(outcome.err().contains("Exception"), outcome::err);
    }

    @Test
    void aBrokenConfigurationEndsWithTwoAndEveryProblem() throws Exception {
        Path config = write("run.yaml", "data: {csv: none.csv, target: y}\nmodel: mlb\nloss: mse\n");

        Outcome outcome = KudariProcess.kudari("train", config.toString());

        assertEquals(2, outcome.exitCode());
        assertEquals(3, outcome.complaints().lines().count(), outcome::err);
        assertTrue(
                outcome.complaints().contains(config + ":2:8: unknown model 'mlb'; did you mean 'mlp'?"), outcome::err);
    }

    @Test
    void anImpossiblePairingIsRefusedWithWhatWouldWork() throws Exception {
        Path data = KudariProcess.EXAMPLES.resolve("data/norris.csv");
        Path config = write(
                "run.yaml",
                "data: {csv: '" + data + "', target: y}\nmodel: mlp\nloss: mse\noptimizer: least-squares\n");

        Outcome outcome = KudariProcess.kudari("check", config.toString());

        assertEquals(2, outcome.exitCode());
        assertTrue(
                outcome.complaints().contains(":4:12: optimizer 'least-squares' cannot fit model 'mlp'"), outcome::err);
        assertTrue(outcome.complaints().contains("What would work: model linear; or optimizer ad"), outcome::err);
    }

    @Test
    void anInterruptStopsTheRunAndSavesTheModel() throws Exception {
        Path output = folder.resolve("out");
        Process process = new ProcessBuilder(KudariProcess.modulePathCommand(
                        KudariProcess.MODULES.toString(),
                        "train",
                        KudariProcess.EXAMPLES.resolve("diabetes.yaml").toString(),
                        "--output",
                        output.toString(),
                        "--set",
                        "training.epochs=2000000000"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path history = output.resolve("history.csv");
        while (process.isAlive() && (!Files.exists(history) || Files.size(history) < 200)) {
            Thread.sleep(20);
        }

        process.destroy();
        process.waitFor();

        Outcome show = KudariProcess.kudari("show", output.toString());
        assertEquals(0, show.exitCode(), show::err);
        assertTrue(Files.readString(output.resolve("run.json")).contains("\"stop-reason\": \"cancelled\""));
    }

    @Test
    void versionHelpAndCompletionArePrinted() throws Exception {
        Outcome version = KudariProcess.kudari("--version");
        Outcome help = KudariProcess.kudari("train", "--help");
        Outcome completion = KudariProcess.kudari("generate-completion");

        assertAll(
                () -> assertTrue(version.out().matches("(?s)kudari \\d+\\.\\d+.*Java .*"), version::out),
                () -> assertTrue(help.out().contains("--set"), help::out),
                () -> assertTrue(completion.out().contains("complete -F"), completion::out));
    }
}
