package org.kudari.benchmarks.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine is. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, operating system and JVM, in a line. */
    public static String description() {
        return cpuInfo().stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                + ", Java " + Runtime.version();
    }

    static boolean hasAvx512() {
        return cpuInfo().stream().anyMatch(line -> line.startsWith("flags") && line.contains(" avx512f "));
    }

    private static List<String> cpuInfo() {
        try {
            return Files.exists(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
