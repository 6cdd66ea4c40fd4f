package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.cli.KudariProcess.Outcome;

/** The launch script of a checkout that was built, in a copy: whatever becomes of its archive of classes, a run is as it was. */
class LaunchScriptIT {
    @TempDir
    Path checkout;

    private Path target;

    @BeforeEach
    void copyWhatTheScriptReads() throws IOException {
        target = checkout.resolve("cli/target");
        for (String file :
                List.of("kudari", "pom.xml", "cli/pom.xml", "examples/diabetes.yaml", "examples/data/diabetes.csv")) {
            copy(KudariProcess.ROOT.resolve(file), checkout.resolve(file));
        }
        for (Path jar : files(KudariProcess.MODULES, ".jar")) {
            copy(jar, target.resolve("modules").resolve(jar.getFileName()));
        }
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.createFile(target.resolve("modules/.built"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private Outcome start(Path javaHome, String javaOptions, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(checkout.resolve("kudari").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("KUDARI_JAVA_OPTIONS", javaOptions);
        Outcome outcome = KudariProcess.run(builder);
        assertEquals(0, outcome.exitCode(), outcome::err);
        return outcome;
    }

    private Path archive() throws IOException {
        List<Path> archives = files(target.resolve("archives"), ".jsa");
        assertEquals(1, archives.size());
        return archives.get(0);
    }

    static Set<Path> jdks() {
        return InstalledJdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsWithAnArchivePrintWhatOthersPrint(Path jdk) throws Exception {
        Outcome first = start(jdk, "", "list");
        Outcome second = start(jdk, "", "list");
        Outcome withoutArchive = start(jdk, "-Xshare:off", "list");
        Outcome withAnotherCollector = start(jdk, "-XX:+UseParallelGC -Xmx100m", "list");

        assertTrue(Files.size(archive()) > 0);
        assertEquals(KudariProcess.kudari("list"), first);
        assertEquals(first, second);
        assertEquals(first, withoutArchive);
        assertEquals(first, withAnotherCollector);
    }

    @Test
    void anArchiveServesTheJvmThatTheScriptStarts() throws Exception {
        start(InstalledJdks.own(), "", "list");

        Outcome outcome = start(InstalledJdks.own(), "-Xlog:class+load", "list");

        assertTrue(
                outcome.out()
                        .lines()
                        .anyMatch(line -> line.contains("org.kudari.cli.Main source: shared objects file")),
                outcome::out);
    }

    @Test
    void aDamagedArchiveIsMadeAnew() throws Exception {
        Outcome first = start(InstalledJdks.own(), "", "list");
        Path archive = archive();
        long size = Files.size(archive);
        byte[] beginning = Arrays.copyOf(Files.readAllBytes(archive), 100_000);
        Files.delete(archive);
        Files.write(archive, beginning);

        assertEquals(first, start(InstalledJdks.own(), "", "list"));
        assertTrue(Files.size(archive()) > size / 2);
    }

    @Test
    void anArchiveOlderThanAJarIsMadeAnew() throws Exception {
        Outcome first = start(InstalledJdks.own(), "", "list");
        FileTime old = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(archive(), old);

        assertEquals(first, start(InstalledJdks.own(), "", "list"));
        assertTrue(Files.getLastModifiedTime(archive()).compareTo(old) > 0);
    }

    @Test
    void aRunDoesWithoutAnArchiveThatCannotBeWritten() throws Exception {
        Files.createFile(target.resolve("archives"));

        assertEquals(KudariProcess.kudari("list"), start(InstalledJdks.own(), "", "list"));
    }
}
