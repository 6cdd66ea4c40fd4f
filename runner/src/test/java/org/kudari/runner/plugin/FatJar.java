package org.kudari.runner.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.loader.launch.LaunchedClassLoader;
import org.springframework.boot.loader.net.protocol.Handlers;
import org.springframework.boot.loader.net.protocol.jar.JarUrl;

/** An application as Spring Boot packs it, jars within a jar, in the class loader that Spring Boot starts it with. */
final class FatJar {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private FatJar() {}

    static ClassLoader loaderOf(List<Path> classPath) {
        try {
            Path jar = Files.createTempFile("fat", ".jar");
            jar.toFile().deleteOnExit();
            List<String> entries = write(classPath, jar);
            Handlers.register();
            List<URL> urls = new ArrayList<>();
            for (String entry : entries) {
                urls.add(JarUrl.create(jar.toFile(), entry));
            }
            return new LaunchedClassLoader(false, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> write(List<Path> classPath, Path jar) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path element : classPath) {
                boolean isFolder = Files.isDirectory(element);
                String entry = LIBRARIES + (isFolder ? "folder-" + entries.size() + ".jar" : element.getFileName());
                store(out, entry, isFolder ? packed(element) : Files.readAllBytes(element));
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Spring Boot reads jars within a jar in place, so they are not compressed. */
    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
