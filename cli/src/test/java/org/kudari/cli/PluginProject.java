package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Builds a plugin's jar as its author would: against the api jar alone. */
final class PluginProject {
    private PluginProject() {}

    /**
     * Compiles and packs.
     *
     * @param sources a folder of Java sources, module-info included
     * @param resources a folder of files to be packed as they are
     * @param work an empty folder to work in
     * @param jar to be written
     */
    static void build(Path sources, Path resources, Path work, Path jar) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "--module-path", apiJar().toString(), "-d", work.toString()));
        filesBelow(sources).forEach(source -> arguments.add(source.toString()));
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertEquals(0, result);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            pack(work, entries);
            pack(resources, entries);
        }
    }

    private static void pack(Path folder, JarOutputStream entries) throws IOException {
        for (Path file : filesBelow(folder)) {
            entries.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, entries);
            entries.closeEntry();
        }
    }

    static List<Path> filesBelow(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path apiJar() throws IOException {
        try (Stream<Path> jars = Files.list(KudariProcess.MODULES)) {
            return jars.filter(path -> path.getFileName().toString().startsWith("kudari-api-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
