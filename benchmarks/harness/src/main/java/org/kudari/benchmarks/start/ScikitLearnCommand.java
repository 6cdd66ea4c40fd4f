package org.kudari.benchmarks.start;

import java.nio.file.Path;
import java.util.List;
import org.kudari.benchmarks.side.Python;
import org.kudari.benchmarks.side.SideProgram;

/** A Python program that trains the same network with scikit-learn. */
public final class ScikitLearnCommand implements TrainingCommand {
    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, List.of(new ColdStart()), threads -> new ScikitLearnCommand());
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                Python.interpreter(),
                "benchmarks/scikit-learn/diabetes.py",
                "examples/data/diabetes.csv",
                folder.resolve("model.joblib").toString());
    }
}
