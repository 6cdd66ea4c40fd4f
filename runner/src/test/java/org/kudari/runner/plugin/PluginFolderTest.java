package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.PluginProblem;

/** What may lie in a folder of plugins, and what its list of checksums lets in. */
class PluginFolderTest {
    @TempDir
    Path folder;

    private Kudari kudari() {
        return Kudari.builder().discover(false).plugins(folder).build();
    }

    private List<String> names() {
        try (Kudari kudari = kudari()) {
            return kudari.components().stream().map(ComponentInfo::name).toList();
        }
    }

    private Path write(String loss) {
        return PluginGallery.plain(LossSource.named(loss)).write(folder.resolve(loss + ".jar"));
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private void list(String... lines) throws IOException {
        Files.writeString(folder.resolve("plugins.sha256"), String.join("\n", lines) + "\n");
    }

    @Test
    void anEmptyFolderHasNoPluginsAndNoProblems() {
        try (Kudari kudari = kudari()) {
            assertEquals(List.of(), kudari.components());
            assertEquals(List.of(), kudari.componentProblems());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        Path missing = folder.resolve("missing");

        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> Kudari.builder().plugins(missing).build());

        assertEquals(missing + ": no such folder; expected one with plugins (jars)", refusal.getMessage());
    }

    @Test
    void aFileInsteadOfAFolderIsAnError() {
        Path jar = write("x");

        InvalidInputException refusal = assertThrows(
                InvalidInputException.class, () -> Kudari.builder().plugins(jar).build());

        assertEquals(
                jar + ": is a file, but expected a folder of plugins; put the jar into a folder and name that",
                refusal.getMessage());
    }

    @Test
    void aJarThatIsBeingCopiedIsTakenWhenItHasItsName() throws IOException {
        Path copying = Files.move(write("x"), folder.resolve("x.jar.tmp"));
        assertEquals(List.of(), names());

        Files.move(copying, folder.resolve("x.jar"));
        assertEquals(List.of("x"), names());
    }

    @ParameterizedTest
    @EnumSource
    void theJarsOfAFolderAreOnePluginAndThoseOfOthersAreOutOfSight(Host host) {
        PluginGallery.plain(LossSource.named("first").with("constructor", "trap.Tool.use();"))
                .source("trap.Tool", "package trap; public class Tool { public static void use() {} }")
                .without("trap.Tool")
                .write(folder.resolve("first/first.jar"));
        new PluginJar()
                .source("trap.Tool", "package trap; public class Tool { public static void use() {} }")
                .write(folder.resolve("second/tool.jar"));
        PluginGallery.plain(LossSource.named("second")).write(folder.resolve("second/second.jar"));

        Host.Outcome outcome = host.load(folder);

        assertTrue(outcome.components().stream().anyMatch(found -> found.name().equals("second")));
        assertEquals(
                List.of("threw java.lang.NoClassDefFoundError: trap/Tool"),
                outcome.failures().stream().map(Host.Failure::what).toList());
    }

    @Test
    void jarsWithTheirChecksumsAreLoaded() throws Exception {
        Path jar = write("x");
        PluginGallery.plain(LossSource.named("y")).write(folder.resolve("y/y.jar"));
        list(
                "# made by hand",
                "",
                sha256(jar) + "  x.jar",
                sha256(folder.resolve("y/y.jar")).toUpperCase(Locale.ROOT) + " *./y/y.jar");

        assertEquals(List.of("x", "y"), names());
    }

    @Test
    void jarsWithoutTheirChecksumsAreNot() throws Exception {
        Path wrong = write("wrong");
        Path unlisted = write("unlisted");
        Path right = write("right");
        Path library = new PluginJar().file("a.txt", "a").write(folder.resolve("plugin/library.jar"));
        Path main = PluginGallery.plain(LossSource.named("main")).write(folder.resolve("plugin/main.jar"));
        list(sha256(right) + "  wrong.jar", sha256(right) + "  right.jar", sha256(main) + "  plugin/main.jar");

        try (Kudari kudari = kudari()) {
            assertEquals(
                    List.of("right"),
                    kudari.components().stream().map(ComponentInfo::name).toList());
            Path list = folder.resolve("plugins.sha256");
            List<PluginProblem> problems = kudari.pluginProblems();
            assertEquals(
                    List.of(library, unlisted, wrong),
                    problems.stream().map(PluginProblem::jar).toList());
            assertEquals("is not in " + list, problems.get(0).what());
            assertEquals("is not in " + list, problems.get(1).what());
            assertEquals(
                    "has the SHA-256 " + sha256(wrong) + ", but " + list + " says " + sha256(right),
                    problems.get(2).what());
            assertEquals(
                    "if you trust the jar, write its checksum into the list: sha256sum does it",
                    problems.get(2).remedy());
        }
    }

    @ParameterizedTest(name = "line {index}")
    @ValueSource(
            strings = {
                "x.jar",
                "0123  x.jar",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000 x.jar",
                "000000000000000000000000000000000000000000000000000000000000000g  x.jar",
                "0000000000000000000000000000000000000000000000000000000000000000  x\0.jar"
            })
    void aLineThatCannotBeReadIsAnError(String line) throws IOException {
        write("x");
        list("", line);

        String message = assertThrows(InvalidInputException.class, this::kudari).getMessage();

        assertTrue(
                message.startsWith(
                        folder.resolve("plugins.sha256") + ":2: found '" + line + "', but expected a SHA-256"),
                message);
    }

    @Test
    void aListThatIsNoTextIsAnError() throws IOException {
        Files.write(folder.resolve("plugins.sha256"), "é".getBytes(StandardCharsets.ISO_8859_1));

        String message = assertThrows(InvalidInputException.class, this::kudari).getMessage();

        assertTrue(message.startsWith(folder.resolve("plugins.sha256") + ": cannot be read: "), message);
    }
}
