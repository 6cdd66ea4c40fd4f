package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.cli.KudariProcess.Outcome;

/**
 * The same configuration, data and seed give the same bits: on any number of threads, on every JDK that is installed, with
 * wide vector registers and narrow ones, and with the vector module, without it, or with a change to it halfway.
 * {@link SameBitsTraining} says which configurations are trained.
 *
 * <p>All numbers of threads are tried in one JVM. Every combination of JDK, registers and module is tried with two of them,
 * 3, which divide the work at odd places, and 8.
 */
class SameBitsIT {
    private static final List<String> ALL_THREADS = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    private static final List<String> SOME_THREADS = List.of("3", "8");

    /** Vectors of 16 bytes, of 16 and 32, of 32, of 64; a processor of another kind takes no notice. */
    private static final List<String> REGISTERS =
            List.of("-XX:MaxVectorSize=16", "-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:UseAVX=3");

    private static final String REGISTERS_OF_THE_REFERENCE = "-XX:UseAVX=2";

    @TempDir
    static Path reference;

    @TempDir
    Path folder;

    /** What computes. */
    enum Kernels {
        VECTORS("--add-modules", "jdk.incubator.vector", "-Dkudari.plain-operations=0"),
        PLAIN_AT_FIRST("--add-modules", "jdk.incubator.vector", "-Dkudari.plain-operations=2000000"),
        PLAIN_LOOPS;

        private final List<String> flags;

        Kernels(String... flags) {
            this.flags = List.of(flags);
        }
    }

    /** A JVM to train in. */
    record Launch(Path home, String registers, Kernels kernels) {
        /** Trains, and leaves a folder for each number of threads in the given one. */
        void train(Path folder, List<String> threads) throws IOException, InterruptedException {
            List<String> flags = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions", registers));
            flags.addAll(kernels.flags);
            List<String> arguments = new ArrayList<>();
            arguments.add(KudariProcess.EXAMPLES.resolve("data/diabetes.csv").toString());
            arguments.add(folder.toString());
            arguments.addAll(threads);
            Outcome outcome = KudariProcess.testMain(home, flags, SameBitsTraining.class, arguments);
            assertEquals(0, outcome.exitCode(), outcome::err);
            assertEquals(kernels == Kernels.PLAIN_LOOPS, outcome.err().contains("plain loops"), outcome::err);
        }

        @Override
        public String toString() {
            return "JDK " + InstalledJdks.version(home) + ", " + registers + ", " + kernels;
        }
    }

    static Stream<Launch> launches() {
        return InstalledJdks.all().stream()
                .flatMap(home -> REGISTERS.stream()
                        .flatMap(registers ->
                                Stream.of(Kernels.values()).map(kernels -> new Launch(home, registers, kernels))))
                .filter(launch -> launch.kernels != Kernels.PLAIN_AT_FIRST
                        || launch.registers.equals(REGISTERS_OF_THE_REFERENCE));
    }

    @BeforeAll
    static void trainForReference() throws Exception {
        new Launch(InstalledJdks.own(), REGISTERS_OF_THE_REFERENCE, Kernels.VECTORS).train(reference, ALL_THREADS);
    }

    @Test
    void theConfigurationsTrainedAreDifferentOnes() throws IOException {
        List<Path> files = filesToEqual();
        assertTrue(files.size() >= 36, () -> "only " + files);
        for (Path one : files) {
            for (Path other : files) {
                assertTrue(one.equals(other) || Files.mismatch(one, other) >= 0, () -> one + " equals " + other);
            }
        }
    }

    @Test
    void everyNumberOfThreadsGivesTheSameBits() throws IOException {
        assertEquals(List.of(), differences(reference, ALL_THREADS));
    }

    @ParameterizedTest
    @MethodSource("launches")
    void everyJvmGivesTheSameBits(Launch launch) throws Exception {
        launch.train(folder, SOME_THREADS);
        assertEquals(List.of(), differences(folder, SOME_THREADS), launch::toString);
    }

    private static List<String> differences(Path trained, List<String> threads) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path expected : filesToEqual()) {
            for (String count : threads) {
                Path actual = trained.resolve(count).resolve(expected.getFileName());
                if (Files.mismatch(expected, actual) >= 0) {
                    differences.add(expected.getFileName() + " on " + count + " threads");
                }
            }
        }
        return differences;
    }

    /** What the reference left of one thread. */
    private static List<Path> filesToEqual() throws IOException {
        try (Stream<Path> files = Files.list(reference.resolve("1"))) {
            return files.sorted().toList();
        }
    }
}
