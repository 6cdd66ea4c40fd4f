package org.kudari.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kudari.benchmarks.side.SideProgram;

/** A Python program that trains the same network with scikit-learn. */
public final class ScikitLearnCommand implements TrainingCommand {
    /** The environment variable that names the interpreter. */
    public static final String VARIABLE = "PYTHON";

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, List.of(new ColdStart()), threads -> new ScikitLearnCommand());
    }

    /** Whether there is a Python that knows scikit-learn. */
    public static boolean isThere() {
        try {
            return new ProcessBuilder(python(), "-c", "import sklearn")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The interpreter. */
    public static String python() {
        return System.getenv().getOrDefault(VARIABLE, "python3");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                python(),
                "benchmarks/scikit-learn/diabetes.py",
                "examples/data/diabetes.csv",
                folder.resolve("model.joblib").toString());
    }
}
