package org.kudari.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Neither Kudari nor a library that comes with it forces its way into other classes, or asks a launcher to open them. */
class NoForcedAccessIT {
    /** Written so that it does not find itself; a jar's manifest has capitals. */
    private static final Pattern FORCE = Pattern.compile("(?i)set[A]ccessible|add-(opens|exports)|illegal-[a]ccess");

    private static final Pattern NOT_OURS = Pattern.compile("(target|runs|\\.git)|.*\\.md");

    @Test
    void noSourceBuildFileOrScriptDoes() throws IOException {
        Path checkout = Path.of("..", "..").toRealPath();
        List<Path> files = new ArrayList<>();
        addFiles(checkout, files);

        assertTrue(files.contains(checkout.resolve("kudari")) && files.contains(checkout.resolve("pom.xml")));
        assertEquals(List.of(), files.stream().filter(NoForcedAccessIT::forces).toList());
    }

    private static void addFiles(Path folder, List<Path> files) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (NOT_OURS.matcher(entry.getFileName().toString()).matches()) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    addFiles(entry, files);
                } else {
                    files.add(entry);
                }
            }
        }
    }

    @Test
    void noClassOrManifestOfAJarDoes() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "modules"))) {
            for (Path jar : jars.toList()) {
                try (FileSystem content = FileSystems.newFileSystem(jar);
                        Stream<Path> files = Files.walk(content.getPath("/"))) {
                    assertEquals(
                            List.of(),
                            files.filter(Files::isRegularFile)
                                    .filter(NoForcedAccessIT::forces)
                                    .toList(),
                            jar::toString);
                }
            }
        }
    }

    private static boolean forces(Path file) {
        try {
            return FORCE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
