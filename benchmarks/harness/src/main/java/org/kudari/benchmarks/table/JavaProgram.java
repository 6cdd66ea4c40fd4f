package org.kudari.benchmarks.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a side in a JVM of its own, of the version that this one has. */
final class JavaProgram {
    private static final Path BENCHMARKS = Path.of("benchmarks").toAbsolutePath();

    private JavaProgram() {}

    /** The folder of a module. */
    static Path module(String name) {
        return BENCHMARKS.resolve(name);
    }

    static ProcessBuilder of(Side side, int threads, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx6g");
        command.addAll(side.jvmOptions());
        command.add("-cp");
        command.add(classPath(module(side.module()).resolve("target")));
        command.add(side.mainClass());
        command.addAll(arguments);

        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        process.environment().put("OPENBLAS_NUM_THREADS", String.valueOf(threads));
        // OpenBLAS knows best what processor this is.
        process.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
        process.environment().putAll(side.environment());
        return process;
    }

    private static String classPath(Path target) throws IOException {
        return target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("class-path.txt"));
    }
}
