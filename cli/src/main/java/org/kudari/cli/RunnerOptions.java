package org.kudari.cli;

import org.kudari.runner.Kudari;
import org.kudari.runner.problem.InvalidInputException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every subcommand that computes. */
final class RunnerOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; results do not depend on it. Default: the available processors.")
    private Integer threads;

    @Mixin
    private PluginOptions plugins;

    Kudari kudari() {
        Kudari.Builder builder = plugins.builder();
        if (threads != null && threads < 1) {
            throw new InvalidInputException("--threads", "found " + threads + ", but expected 1 or more");
        }
        if (threads != null) {
            builder.threads(threads);
        }
        return builder.build();
    }
}
