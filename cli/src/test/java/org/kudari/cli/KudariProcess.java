package org.kudari.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the command as its launch script does, on the module path, or as an embedder may, on the class path. */
final class KudariProcess {
    static final Path MODULES = Path.of(System.getProperty("kudari.modules"));
    static final Path ROOT =
            Path.of(System.getProperty("kudari.root")).toAbsolutePath().normalize();
    static final Path EXAMPLES = ROOT.resolve("examples");

    private static final Path TESTS = MODULES.resolveSibling("test-classes");

    private static final long SECONDS = 120;

    private KudariProcess() {}

    /** What a process printed, and its exit code. */
    record Outcome(int exitCode, String out, String err) {
        /** Standard error without the JVM's own words about incubator modules. */
        String complaints() {
            return err.lines()
                    .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                    .reduce("", (text, line) -> text + line + "\n");
        }
    }

    static Outcome kudari(String... arguments) throws IOException, InterruptedException {
        return onModulePath(MODULES.toString(), arguments);
    }

    /** With more options for Java. */
    static Outcome kudari(List<String> javaOptions, String... arguments) throws IOException, InterruptedException {
        List<String> command = modulePathCommand(MODULES.toString(), arguments);
        command.addAll(1, javaOptions);
        return run(command);
    }

    static Outcome onModulePath(String modulePath, String... arguments) throws IOException, InterruptedException {
        return run(modulePathCommand(modulePath, arguments));
    }

    static List<String> modulePathCommand(String modulePath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--module-path",
                modulePath,
                "--add-modules",
                "jdk.incubator.vector",
                "--module",
                "org.kudari.cli/org.kudari.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    static Outcome onClassPath(String more, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(java(), "--class-path", more + File.pathSeparator + modules(), "org.kudari.cli.Main"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Compiles and runs a source file that uses the library. */
    static Outcome javaOnClassPath(String source) throws IOException, InterruptedException {
        return run(List.of(java(), "--class-path", modules(), source));
    }

    /** Runs a main class of these tests, which uses the library, on a JDK of choice. */
    static Outcome testMain(Path javaHome, List<String> flags, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(javaHome)));
        command.addAll(flags);
        command.addAll(List.of("--class-path", TESTS + File.pathSeparator + modules(), main.getName()));
        command.addAll(arguments);
        return run(command);
    }

    private static String modules() throws IOException {
        try (Stream<Path> jars = Files.list(MODULES)) {
            return jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String java() {
        return java(InstalledJdks.own());
    }

    private static String java(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("kudari", ".out");
        Path err = Files.createTempFile("kudari", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + SECONDS + " s: " + builder.command());
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
