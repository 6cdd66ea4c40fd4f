package org.kudari.runner.plugin;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kudari.api.ComponentProvider;

/** A plugin as a stranger's build would make it: sources are compiled against the api alone and packed. */
final class PluginJar {
    static final Path API = locationOf(ComponentProvider.class);

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final Map<String, UnaryOperator<byte[]>> changes = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Path api = API;

    /** The jar or folder of a class. */
    static Path locationOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** The name of a class's file in a jar. */
    static String entry(String className) {
        return className.replace('.', '/') + ".class";
    }

    PluginJar source(String className, String text) {
        sources.put(className.replace('.', '/') + ".java", text);
        return this;
    }

    /** A loss provider of this class. */
    PluginJar provider(String className, LossSource source) {
        return source(className, source.of(className));
    }

    /** The one loss provider {@code trap.Provider}. */
    PluginJar provider(LossSource source) {
        return provider("trap.Provider", source);
    }

    /** With a module descriptor it is compiled on the module path, else on the class path. */
    PluginJar module(String text) {
        return source("module-info", text);
    }

    /** The module {@code trap}, with more lines. */
    PluginJar trapModule(String... lines) {
        return module("module trap { requires org.kudari.api; " + String.join(" ", lines) + " }");
    }

    /** Names loss providers in the services file. */
    PluginJar services(String... classNames) {
        return file("META-INF/services/org.kudari.api.LossProvider", String.join("\n", classNames) + "\n");
    }

    PluginJar file(String entry, String content) {
        return file(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    PluginJar file(String entry, byte[] content) {
        files.put(entry, content);
        return this;
    }

    /** Compiles against these as well; they do not become part of it. */
    PluginJar uses(Path... jars) {
        libraries.addAll(List.of(jars));
        return this;
    }

    /** Compiles against another api than the host's. */
    PluginJar api(Path jar) {
        api = jar;
        return this;
    }

    /** Changes a file of what was compiled. */
    PluginJar change(String entry, UnaryOperator<byte[]> change) {
        changes.put(entry, change);
        return this;
    }

    /** Leaves out a class of what was compiled. */
    PluginJar without(String className) {
        return change(entry(className), bytes -> null);
    }

    /** Pretends that a class was compiled for another Java. */
    PluginJar compiledFor(int java, String className) {
        return change(entry(className), bytes -> {
            bytes[7] = (byte) (java + 44);
            return bytes;
        });
    }

    /** The files that it consists of, by name. */
    Map<String, byte[]> content() {
        Map<String, byte[]> content = new TreeMap<>(sources.isEmpty() ? Map.of() : compile());
        changes.forEach((entry, change) -> content.computeIfPresent(entry, (name, bytes) -> change.apply(bytes)));
        content.putAll(files);
        return content;
    }

    Path write(Path target) {
        Map<String, byte[]> content = content();
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(target);
                    JarOutputStream jar = new JarOutputStream(out)) {
                // The manifest is found only where it comes first.
                byte[] manifest = content.remove(JarFile.MANIFEST_NAME);
                if (manifest != null) {
                    write(jar, JarFile.MANIFEST_NAME, manifest);
                }
                for (Map.Entry<String, byte[]> file : content.entrySet()) {
                    write(jar, file.getKey(), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static void write(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private Map<String, byte[]> compile() {
        try {
            Path folder = Files.createTempDirectory("kudari-plugin");
            try {
                List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d"));
                arguments.add(folder.resolve("classes").toString());
                arguments.add(sources.containsKey("module-info.java") ? "--module-path" : "--class-path");
                arguments.add(Stream.concat(Stream.of(api), libraries.stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
                for (Map.Entry<String, String> source : sources.entrySet()) {
                    Path file = folder.resolve("sources").resolve(source.getKey());
                    Files.createDirectories(file.getParent());
                    arguments.add(Files.writeString(file, source.getValue()).toString());
                }
                run("javac", arguments);
                return read(folder.resolve("classes"));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a tool of the JDK. */
    static void run(String tool, List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(
                    tool + " " + String.join(" ", arguments) + "\n" + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The files of a jar, or below a folder, by name. */
    static Map<String, byte[]> content(Path jarOrFolder) {
        try {
            if (Files.isDirectory(jarOrFolder)) {
                return read(jarOrFolder);
            }
            Map<String, byte[]> files = new TreeMap<>();
            try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
                for (JarEntry entry : jar.stream().toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
