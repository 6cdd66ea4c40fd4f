package org.kudari.benchmarks.start;

import java.nio.file.Path;
import java.util.List;
import org.kudari.benchmarks.side.SideProgram;

/** The {@code kudari} command, as it is in a checkout. */
public final class KudariCommand implements TrainingCommand {
    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, List.of(new ColdStart()), threads -> new KudariCommand());
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                "./kudari",
                "train",
                "examples/diabetes.yaml",
                "--set",
                "training.epochs=20",
                "--output",
                folder.resolve("run").toString());
    }
}
