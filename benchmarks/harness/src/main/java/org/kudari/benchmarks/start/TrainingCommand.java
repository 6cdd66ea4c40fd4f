package org.kudari.benchmarks.start;

import java.nio.file.Path;
import java.util.List;

/** A command that trains a model and saves it: what a side of the {@code start} table brings. */
interface TrainingCommand {
    /** The command and its arguments, to be run in the folder of the checkout, writing to something in {@code folder}. */
    List<String> command(Path folder);
}
