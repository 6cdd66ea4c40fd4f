package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;

/** The reference in docs/ is what the components say today. */
class ReferenceIT {
    private static final Path COMMITTED =
            KudariProcess.EXAMPLES.resolveSibling("docs").resolve("components");

    @TempDir
    Path folder;

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    void theCommittedPagesAreThoseOfTheCommand() throws Exception {
        Outcome reference = KudariProcess.kudari("reference", folder.toString());

        assertEquals(0, reference.exitCode(), reference::err);
        Map<String, String> written = pages(folder);
        Map<String, String> committed = pages(COMMITTED);
        String remedy = "docs/components is not up to date: run ./kudari reference docs/components";
        assertEquals(written.keySet(), committed.keySet(), remedy);
        written.forEach((page, text) -> assertEquals(text, committed.get(page), remedy));
    }
}
