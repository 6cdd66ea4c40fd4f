package org.kudari.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.api.ComponentProvider;
import org.kudari.testkit.CheckResult.Outcome;

/** A provider in a jar or folder of its own, registered in both places, in one, or in none. */
class RegistrationTest {
    private static final String PROVIDER = """
            package com.example;

            import org.kudari.api.*;

            public final class Provider implements LossProvider {
                public String name() { return "example"; }
                public String description() { return "an example"; }
                public Loss create(Options options) { return null; }
            }
            """;
    private static final String SERVICES = "META-INF/services/org.kudari.api.LossProvider";

    @TempDir
    Path folder;

    @Test
    void bothPlacesPass() throws Exception {
        assertEquals("PASSED ", outcome("provides org.kudari.api.LossProvider with com.example.Provider;", true, true));
        assertEquals(
                "PASSED ", outcome("provides org.kudari.api.LossProvider with com.example.Provider;", true, false));
    }

    @Test
    void servicesAloneDoWhereThereIsNoModule() throws Exception {
        assertEquals("PASSED ", outcome(null, true, true));
        assertEquals("PASSED ", outcome(null, true, false));
    }

    @Test
    void moduleInfoAloneIsNamed() throws Exception {
        String provides = "provides org.kudari.api.LossProvider with com.example.Provider;";
        for (boolean inJar : new boolean[] {true, false}) {
            String outcome = outcome(provides, false, inJar);
            assertTrue(outcome.startsWith("FAILED found: module-info provides com.example.Provider, but "), outcome);
            assertTrue(outcome.contains("on the class path only " + SERVICES + " is read"), outcome);
            assertTrue(
                    outcome.endsWith("add the line 'com.example.Provider' to src/main/resources/" + SERVICES), outcome);
        }
    }

    @Test
    void servicesAloneAreNamedWhereThereIsAModule() throws Exception {
        for (boolean inJar : new boolean[] {true, false}) {
            String outcome = outcome("", true, inJar);
            assertTrue(outcome.startsWith("FAILED found: " + SERVICES + " names com.example.Provider"), outcome);
            assertTrue(outcome.contains("on the module path only module-info is read"), outcome);
            assertTrue(
                    outcome.endsWith("add 'provides org.kudari.api.LossProvider with com.example.Provider;' to"
                            + " module-info.java"),
                    outcome);
        }
    }

    @Test
    void noPlaceIsNamed() throws Exception {
        String outcome = outcome(null, false, true);
        assertTrue(outcome.contains("names com.example.Provider nowhere"), outcome);
    }

    /** @param moduleBody what stands in module-info beside what it requires; {@code null} for no module-info */
    private String outcome(String moduleBody, boolean services, boolean inJar) throws Exception {
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(classes, moduleBody);
        if (services) {
            Files.createDirectories(classes.resolve(SERVICES).getParent());
            Files.writeString(classes.resolve(SERVICES), "# mine\ncom.example.Provider # the only one\n");
        }
        Path source = inJar ? jar(classes) : classes;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {source.toUri().toURL()})) {
            ComponentProvider provider = (ComponentProvider)
                    loader.loadClass("com.example.Provider").getConstructor().newInstance();
            CheckResult result = CheckResult.of(Conformance.checks(provider, List.of()).stream()
                    .filter(check -> check.name().equals("both registrations name the provider"))
                    .findFirst()
                    .orElseThrow());
            assertEquals(result.outcome() == Outcome.PASSED, result.message().isEmpty());
            return result.outcome() + " " + result.message();
        }
    }

    private void compile(Path classes, String moduleBody) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path file = Files.createDirectories(sources.resolve("com/example")).resolve("Provider.java");
        Files.writeString(file, PROVIDER);
        String path = System.getProperty("java.class.path");
        if (moduleBody == null) {
            javac("--class-path", path, "-d", classes.toString(), file.toString());
            return;
        }
        Path module = Files.writeString(
                sources.resolve("module-info.java"),
                "module com.example { requires org.kudari.api; " + moduleBody + " }");
        javac("--module-path", api(path), "-d", classes.toString(), file.toString(), module.toString());
    }

    /** The one entry of the class path that is the api module. */
    private static String api(String classPath) {
        for (String entry : classPath.split(File.pathSeparator)) {
            if (entry.contains("kudari-api")
                    || entry.replace(File.separatorChar, '/').endsWith("api/target/classes")) {
                return entry;
            }
        }
        throw new IllegalStateException("no api on " + classPath);
    }

    private static void javac(String... arguments) {
        assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments));
    }

    private Path jar(Path classes) throws IOException {
        Path jar = Files.createTempFile(folder, "example", ".jar");
        List<Path> files;
        try (var walked = Files.walk(classes)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
