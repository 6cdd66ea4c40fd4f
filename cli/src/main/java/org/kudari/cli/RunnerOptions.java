package org.kudari.cli;

import org.kudari.runner.Kudari;
import picocli.CommandLine.Option;

/** The options of every subcommand that computes. */
final class RunnerOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; results do not depend on it. Default: the available processors.")
    private Integer threads;

    Kudari kudari() {
        Kudari.Builder builder = Kudari.builder();
        if (threads != null) {
            builder.threads(threads);
        }
        return builder.build();
    }

    boolean areValid() {
        return threads == null || threads >= 1;
    }
}
