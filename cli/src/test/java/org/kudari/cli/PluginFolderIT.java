package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;

/** The command with the runner's gallery of good and bad plugins, on the module path and on the class path. */
class PluginFolderIT {
    @TempDir
    static Path folder;

    private static Path plugins;
    private static Path exit;
    private static Path config;

    @BeforeAll
    static void writeTheGallery() throws Exception {
        plugins = Files.createDirectory(folder.resolve("plugins"));
        exit = Files.createDirectory(folder.resolve("exit"));
        Outcome written = KudariProcess.runnerTestMain("org.kudari.runner.plugin.PluginGallery", plugins, exit);
        assertEquals(0, written.exitCode(), written::err);
        Files.writeString(folder.resolve("rows.csv"), "x,y\n0,1\n1,3\n2,5\n3,7\n");
        config = Files.writeString(folder.resolve("run.yaml"), """
                data: {csv: rows.csv, target: y}
                model: linear
                loss: modular
                optimizer: {gradient-descent: {learning-rate: 0.1}}
                training: {epochs: 500, batch-size: full}
                """);
    }

    private static Outcome onModulePath(String... arguments) throws Exception {
        return KudariProcess.kudari(arguments);
    }

    private static Outcome onClassPath(String... arguments) throws Exception {
        return KudariProcess.onClassPath("", arguments);
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void listShowsWhatWorksAndThenWhatDoesNotAndWhy() throws Exception {
        Outcome modules = onModulePath("list", "--plugins", plugins.toString());
        Outcome classes = onClassPath("list", "--plugins", plugins.toString());

        assertEquals(0, modules.exitCode(), modules::err);
        assertEquals("", modules.complaints());
        assertEquals(modules.out(), classes.out());
        assertEquals(0, classes.exitCode(), classes::err);
        String[] parts = modules.out().split("\nnot usable:\n");
        assertTrue(parts[0].lines().allMatch(line -> line.matches("[a-z]+ .*\\) +[0-9a-f]{12}  \\S.*")), parts[0]);
        for (String jar : jars()) {
            boolean works = parts[0].contains(" " + jar + " (");
            boolean told = parts[1].contains(plugins.resolve(jar) + ": ");
            // Of half.jar, one of two providers works.
            assertTrue(jar.equals("half.jar") ? works && told : works ^ told, jar);
        }
        assertTrue(parts[0].contains(" modular "), parts[0]);
        assertTrue(
                parts[1].contains("  " + plugins.resolve("zero.jar") + ": is empty; copy the jar again\n"), parts[1]);
    }

    @Test
    void checksumsAreShownInFull() throws Exception {
        Outcome list = onModulePath("list", "--checksums");

        assertTrue(list.out().lines().allMatch(line -> line.matches("[a-z]+ .*\\) +[0-9a-f]{64}  \\S.*")), list::out);
    }

    @Test
    void trainAndShowUseWhatWorksAndGiveTheSameBits() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");

        Outcome modules =
                onModulePath("train", config.toString(), "--plugins", plugins.toString(), "--output", one.toString());
        Outcome classes =
                onClassPath("train", config.toString(), "--plugins", plugins.toString(), "--output", other.toString());
        Outcome show = onModulePath("show", one.toString(), "--plugins", plugins.toString());
        Outcome without = onClassPath("show", other.toString());

        assertEquals(0, modules.exitCode(), modules::err);
        assertEquals("", modules.complaints());
        assertEquals(0, classes.exitCode(), classes::err);
        assertEquals(-1, Files.mismatch(one.resolve("model.safetensors"), other.resolve("model.safetensors")));
        assertTrue(show.out().contains("loss modular (modular.jar"), show::out);
        assertEquals(2, without.exitCode());
        assertTrue(without.err().contains("needs the loss 'modular', which came from modular.jar"), without::err);
    }

    /** The launch script says where it lies; a default folder need not be there. */
    private static List<String> home(Path folder) {
        return List.of("-Dkudari.home=" + folder);
    }

    @Test
    void aModelIsUsedWithPluginsOfTheDefaultFolderAndOfANamedOne() throws Exception {
        Path run = folder.resolve("used");
        String data = folder.resolve("rows.csv").toString();
        Path nowhere = folder.resolve("nowhere");

        Outcome train = KudariProcess.kudari(home(folder), "train", config.toString(), "--output", run.toString());
        Outcome predict = KudariProcess.kudari(home(folder), "predict", run.toString(), data);
        Outcome evaluate = KudariProcess.kudari(home(folder), "evaluate", run.toString(), data);
        Outcome without = KudariProcess.kudari(home(nowhere), "predict", run.toString(), data);

        assertEquals(0, train.exitCode(), train::err);
        assertEquals("y", predict.out().lines().findFirst().orElse(""), predict::err);
        assertTrue(evaluate.out().contains("rmse"), evaluate::err);
        for (String command : List.of("predict", "evaluate")) {
            Outcome named = onModulePath(command, run.toString(), data, "--plugins", plugins.toString());
            assertEquals(command.equals("predict") ? predict.out() : evaluate.out(), named.out(), named::err);
        }
        assertEquals(2, without.exitCode());
        assertTrue(
                without.err()
                        .contains(
                                "needs the loss 'modular', which came from modular.jar (version unknown); put that jar"
                                        + " into " + nowhere.resolve("plugins")
                                        + ", or name its folder with --plugins\n"),
                without::err);
    }

    @Test
    void anUnknownNameIsToldWherePluginsWereLookedFor() throws Exception {
        Path nowhere = folder.resolve("nowhere");

        Outcome check = KudariProcess.kudari(home(nowhere), "check", config.toString());

        assertEquals(2, check.exitCode());
        assertTrue(
                check.err()
                        .contains("; plugins: none in " + nowhere.resolve("plugins")
                                + " (no such folder); a jar belongs right there or one folder below, or name its folder"
                                + " with --plugins\n"),
                check::err);
    }

    @Test
    void aRunThatNeedsABadPluginIsToldWhatIsWrongWithIt() throws Exception {
        Outcome check =
                onModulePath("check", config.toString(), "--plugins", plugins.toString(), "--set", "loss=newer-java");

        assertEquals(2, check.exitCode());
        assertTrue(check.err().contains("unknown loss 'newer-java'"), check::err);
        assertTrue(check.err().contains("trap/Provider.class was compiled for Java 99"), check::err);
    }

    /** Plugins are trusted: nothing keeps one from ending the JVM, and its exit code is the command's. */
    @Test
    void onePluginMayEndTheCommand() throws Exception {
        Outcome list = onModulePath("list", "--plugins", exit.toString());

        assertEquals(42, list.exitCode());
        assertEquals("", list.out());
    }
}
