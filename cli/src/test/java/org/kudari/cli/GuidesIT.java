package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;

/** The projects for authors of plugins work, and what the guides show is their code. */
class GuidesIT {
    private static final Path TEMPLATE = KudariProcess.EXAMPLES.resolve("plugin");
    private static final Path LOSS_TEMPLATE = KudariProcess.EXAMPLES.resolve("loss-plugin");
    private static final int MOST_COMMANDS = 9;

    @TempDir
    Path folder;

    private Path plugins;

    @BeforeEach
    void buildThePlugins() throws IOException {
        plugins = folder.resolve("plugins");
        build(TEMPLATE, "robust-1.0.0.jar");
        build(LOSS_TEMPLATE, "my-loss-1.0.0.jar");
    }

    private void build(Path template, String jar) throws IOException {
        PluginProject.build(
                template.resolve("src/main/java"),
                template.resolve("src/main/resources"),
                folder.resolve(template.getFileName() + "-classes"),
                plugins.resolve(jar));
    }

    @Test
    void theTemplateOfALossConformsAndIsTrainedWithInFewCommands() throws Exception {
        String readme = Files.readString(LOSS_TEMPLATE.resolve("README.md"));
        List<String> commands = blocks(readme, "sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        Outcome verify = KudariProcess.kudari(
                "verify", plugins.resolve("my-loss-1.0.0.jar").toString());
        Outcome trained = KudariProcess.kudari(arguments("train", commands));
        Outcome predicted = KudariProcess.kudari(arguments("predict", commands));

        assertEquals(0, verify.exitCode(), verify::out);
        assertTrue(verify.out().contains("it does not claim to be the squared error"), verify::out);
        assertEquals(0, trained.exitCode(), trained::err);
        assertEquals("progression", predicted.out().lines().findFirst().orElse(""), predicted::err);
        // All but the one that predicts, and the one that fetches Kudari before them.
        assertTrue(commands.size() <= MOST_COMMANDS, commands::toString);
    }

    /** Those of a command in the template's page, with the folders of this test. */
    private String[] arguments(String command, List<String> commands) {
        String line = commands.stream()
                .filter(each -> each.startsWith("$KUDARI/kudari " + command + " "))
                .findFirst()
                .orElseThrow();
        return line.substring("$KUDARI/kudari ".length())
                .replace("$KUDARI", KudariProcess.ROOT.toString())
                .replace("--plugins target", "--plugins " + plugins)
                .replace("--output run", "--output " + folder.resolve("run"))
                .replace("predict run ", "predict " + folder.resolve("run") + " ")
                .split(" ");
    }

    @Test
    void bothTemplatesBuildInTheSameWay() throws Exception {
        assertEquals(
                Files.readString(TEMPLATE.resolve("pom.xml")),
                Files.readString(LOSS_TEMPLATE.resolve("pom.xml"))
                        .replace("<artifactId>my-loss<", "<artifactId>robust<"));
    }

    @Test
    void theTemplateIsFoundAndTrainedWith() throws Exception {
        Path output = folder.resolve("out");

        Outcome list = KudariProcess.kudari("list", "--plugins", plugins.toString());
        Outcome train = KudariProcess.kudari(
                "train",
                TEMPLATE.resolve("seasons.yaml").toString(),
                "--plugins",
                plugins.toString(),
                "--output",
                output.toString());

        for (String name : List.of("my-huber", "sign-descent", "cool-down", "squared-relu", "seasonal", "within")) {
            assertTrue(list.out().contains(" " + name + " "), list::out);
        }
        assertEquals(0, train.exitCode(), train::err);
        // Made with amplitudes 9.5·cos(2π·200/365.25) = −9.07 and 1.2.
        assertTrue(train.out().contains("cos(1·day)     -9.07"), train::out);
        assertTrue(train.out().contains("sin(2·day)      1.19"), train::out);
    }

    @Test
    void theKitPassesTheTemplateAndNamesTheFaultOfAWrongLoss() throws Exception {
        Outcome right = KudariProcess.kudari(
                "verify", plugins.resolve("robust-1.0.0.jar").toString());

        assertEquals(0, right.exitCode(), right::out);
        assertTrue(right.out().contains("loss my-huber (robust-1.0.0.jar): "), right::out);
        assertTrue(right.out().contains("loads on the class path and on the module path"), right::out);

        Path jar = templateWith("(delta, prediction - target)", "(delta, target - prediction)");

        Outcome wrong = KudariProcess.kudari("verify", jar.toString());

        assertEquals(1, wrong.exitCode(), wrong::out);
        assertTrue(wrong.out().contains("usual cause: the wrong sign"), wrong::out);
    }

    @Test
    void aPluginThatLoadsInOneKindOfApplicationOnlyIsFoundOut() throws Exception {
        String declaration = "public final class HuberProvider implements LossProvider {";
        Path jar = templateWith(
                declaration,
                declaration + " public HuberProvider() { if (getClass().getModule().isNamed()) {"
                        + " throw new IllegalStateException(\"no module wanted\"); } }");

        Outcome verify = KudariProcess.onClassPath("", "verify", jar.toString());

        assertEquals(1, verify.exitCode(), verify::out);
        assertTrue(verify.out().contains("not usable in an application on the module path: " + jar), verify::out);
        assertTrue(verify.out().contains("no module wanted"), verify::out);
        assertFalse(verify.out().contains("application on the class path"), verify::out);
    }

    /** The template's jar with a part of its sources replaced. */
    private Path templateWith(String part, String replacement) throws IOException {
        Path sources = folder.resolve("changed");
        for (Path source : PluginProject.filesBelow(TEMPLATE.resolve("src/main/java"))) {
            Path copy = sources.resolve(
                    TEMPLATE.resolve("src/main/java").relativize(source).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(source).replace(part, replacement));
        }
        Path jar = folder.resolve("changed.jar");
        PluginProject.build(sources, TEMPLATE.resolve("src/main/resources"), folder.resolve("changed-classes"), jar);
        return jar;
    }

    @Test
    void configurationsInTheGuidesAreRight() throws Exception {
        List<String> problems = new ArrayList<>();
        for (String block : blocks("yaml")) {
            String key = block.substring(0, block.indexOf(':'));
            String others = List.of("model: linear", "loss: mse", "optimizer: {sign-descent: {}}").stream()
                    .filter(line -> !line.startsWith(key))
                    .reduce("", (text, line) -> text + line + "\n");
            Path config = Files.writeString(
                    folder.resolve(key + ".yaml"),
                    "data: {csv: " + TEMPLATE.resolve("seasons.csv") + ", target: temperature}\n" + others + block);
            Outcome check = KudariProcess.kudari("check", config.toString(), "--plugins", plugins.toString());
            if (check.exitCode() != 0) {
                problems.add(check.err());
            }
        }
        assertEquals(List.of(), problems);
        assertEquals(6, blocks("yaml").size());
    }

    @Test
    void codeInTheGuidesIsThatOfTheTemplates() throws Exception {
        StringBuilder code = new StringBuilder();
        for (Path template : List.of(TEMPLATE, LOSS_TEMPLATE)) {
            for (Path source : PluginProject.filesBelow(template.resolve("src"))) {
                code.append(withoutBlanks(Files.readString(source)));
            }
        }
        List<String> blocks = blocks("java");
        assertFalse(blocks.isEmpty());
        for (String block : blocks) {
            // A block may leave out the end of a class, but has to close its braces.
            String begin = withoutBlanks(block).replaceFirst("}+$", "");
            assertTrue(code.indexOf(begin) >= 0, () -> "not in examples/plugin or examples/loss-plugin:\n" + block);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Path guide : PluginProject.filesBelow(KudariProcess.ROOT.resolve("docs"))) {
            blocks.addAll(blocks(Files.readString(guide), language));
        }
        return blocks;
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
