package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.runner.plugin.Host.Failure;
import org.kudari.runner.plugin.Host.Outcome;

/** Jars that not every platform or JDK can make: signed ones, links, and names beyond ASCII. */
class PluginJarFormsTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private static Path tool(String name) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", name);
        assumeTrue(Files.isExecutable(tool), "this JDK has no " + name);
        return tool;
    }

    private static void run(Path tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool.toString(), "-J-Xshare:auto"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertEquals(0, process.waitFor(), said);
    }

    private static boolean has(Outcome outcome, String loss) {
        return outcome.components().stream()
                .anyMatch(component -> component.name().equals(loss));
    }

    @Test
    void aSignedJarIsLoadedAndOneThatWasChangedAfterwardsIsNot() throws Exception {
        Path keys = elsewhere.resolve("keys");
        String[] store = {"-keystore", keys.toString(), "-storepass", "secret", "-alias", "author"};
        List<String> generate = new ArrayList<>(List.of(store));
        generate.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=author"));
        run(tool("keytool"), generate.toArray(String[]::new));
        Path signed = PluginGallery.modular(LossSource.named("signed"))
                .services("trap.Provider")
                .write(folder.resolve("signed.jar"));
        run(tool("jarsigner"), "-keystore", keys.toString(), "-storepass", "secret", signed.toString(), "author");
        tamper(signed, "module-info.class", "changed-module.jar");
        tamper(signed, "META-INF/services/org.kudari.api.LossProvider", "changed-list.jar");
        tamper(signed, "trap/Provider.class", "changed-class.jar");

        for (Host host : Host.values()) {
            Outcome outcome = host.load(folder);

            assertTrue(has(outcome, "signed"), outcome::toString);
            Map<String, String> stages = Map.of(
                    "changed-class.jar", "INSTANTIATE", "changed-list.jar", "SCREEN", "changed-module.jar", "SCREEN");
            assertEquals(stages.size(), outcome.failures().size(), outcome::toString);
            for (Failure failure : outcome.failures()) {
                assertEquals(stages.get(failure.jar()), failure.stage());
                assertTrue(failure.what().contains("SecurityException"), failure::what);
            }
        }
    }

    /** Changes the last byte of one file of a signed jar. */
    private void tamper(Path signed, String entry, String name) {
        PluginJar copy = new PluginJar();
        PluginJar.content(signed).forEach(copy::file);
        byte[] bytes = PluginJar.content(signed).get(entry).clone();
        bytes[bytes.length - 1] ^= 1;
        copy.file(entry, bytes).write(folder.resolve(name));
    }

    @Test
    void namesBeyondAsciiAndFoldersWithBlanks() throws IOException {
        Path odd;
        try {
            odd = Files.createDirectories(folder.resolve("my plugins #1 下り"));
        } catch (InvalidPathException e) {
            abort("this platform's file names are not Unicode");
            return;
        }
        PluginGallery.plain(LossSource.named("plain")).write(odd.resolve("損失 #1 100%.jar"));
        PluginGallery.modular(LossSource.named("modular")).write(odd.resolve("模型 #2 %20.jar"));

        for (Host host : Host.values()) {
            Outcome outcome = host.load(odd);

            assertEquals(List.of(), outcome.failures());
            assertTrue(has(outcome, "plain"));
            assertEquals("21", host.train(odd, "損失 #1 100%:plain").training());
            assertEquals("21", host.train(odd, "模型 #2 %20:modular").training());
        }
    }

    @Test
    void linksAreFollowedAndThoseToNowhereTold() throws IOException {
        Path jar = PluginGallery.plain(LossSource.named("linked")).write(elsewhere.resolve("target.jar"));
        PluginGallery.modular(LossSource.named("in-linked-folder")).write(elsewhere.resolve("plugin/target.jar"));
        try {
            Files.createSymbolicLink(folder.resolve("linked.jar"), jar);
            Files.createSymbolicLink(folder.resolve("folder"), elsewhere.resolve("plugin"));
            Files.createSymbolicLink(folder.resolve("nowhere.jar"), elsewhere.resolve("nowhere.jar"));
        } catch (IOException | UnsupportedOperationException e) {
            abort("no symbolic links here");
        }

        for (Host host : Host.values()) {
            Outcome outcome = host.load(folder);

            assertTrue(has(outcome, "linked"), outcome::toString);
            assertTrue(has(outcome, "in-linked-folder"), outcome::toString);
            assertEquals(1, outcome.failures().size(), outcome::toString);
            assertEquals("nowhere.jar", outcome.failures().get(0).jar());
            assertTrue(outcome.failures().get(0).what().contains("NoSuchFileException"), outcome::toString);
        }
    }
}
