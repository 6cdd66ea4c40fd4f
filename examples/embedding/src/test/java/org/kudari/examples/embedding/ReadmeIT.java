package org.kudari.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in this example's README runs, on the class path, on the module path and in images, and prints the same. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
    private static final int SECONDS = 180;

    @TempDir
    Path checkout;

    static List<String> commands() throws IOException {
        return blocks("sh");
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandPrintsWhatTheReadmeShows(String command) throws Exception {
        Path target = Files.createDirectories(checkout.resolve("examples/embedding/target"));
        Files.createSymbolicLink(
                target.resolve("modules"), Path.of("target", "modules").toAbsolutePath());
        Path out = checkout.resolve("out.txt");
        Path err = checkout.resolve("err.txt");

        Process shell = shell(command)
                .directory(checkout.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertTrue(shell.waitFor(SECONDS, TimeUnit.SECONDS), "still running");
        assertEquals(0, shell.exitValue(), () -> read(err));
        // The jlink of Java 17 warns on standard output.
        assertEquals(blocks("").get(0), read(out).replaceFirst("^WARNING: Using incubator modules.*\n", ""));
        // The log line that comes where the vector module is missing, and only there.
        assertEquals(
                !command.contains("jdk.incubator.vector"), read(err).contains("run in plain loops"), () -> read(err));
    }

    private static ProcessBuilder shell(String command) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", command);
        String javaOfThisTest = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", javaOfThisTest, (path, java) -> java + File.pathSeparator + path);
        shell.environment().put("LC_ALL", "C.UTF-8");
        return shell;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
