package org.kudari.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JDKs of this machine that are 17 or later, found by looking where they are usually put. */
final class InstalledJdks {
    private static final int OLDEST = 17;

    private InstalledJdks() {}

    /** The home of the JDK that runs the tests. */
    static Path own() {
        return real(Path.of(System.getProperty("java.home")));
    }

    /** The homes of all, the one that runs the tests included. */
    static Set<Path> all() {
        Path user = Path.of(System.getProperty("user.home"));
        Set<Path> homes = new TreeSet<>();
        homes.add(own());
        Stream.of(
                        own().getParent(),
                        Path.of("/usr/lib/jvm"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"))
                .flatMap(InstalledJdks::entries)
                .filter(home -> version(home) >= OLDEST)
                .map(InstalledJdks::real)
                .forEach(homes::add);
        return homes;
    }

    private static Stream<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feature version; 0 for what is no JDK. */
    static int version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // In quotes, and 1.8 for 8.
        String feature = properties.getProperty("JAVA_VERSION", "").replaceFirst("^\"?(\\d+).*", "$1");
        return feature.isEmpty() ? 0 : Integer.parseInt(feature);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
