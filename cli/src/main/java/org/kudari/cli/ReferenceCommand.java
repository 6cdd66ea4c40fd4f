package org.kudari.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kudari.runner.Kudari;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reference",
        description = "Writes the reference of all components as Markdown: a page for each kind, made from what the"
                + " components say of themselves.",
        mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to write into; pages that are there are overwritten.")
    private Path folder;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Kudari kudari = plugins.builder().build()) {
            Map<String, String> pages = new ReferencePages(kudari.components()).pages();
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
            spec.commandLine()
                    .getOut()
                    .println("wrote " + pages.size() + " pages on "
                            + kudari.components().size() + " components");
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
