package org.kudari.benchmarks.side;

import java.io.IOException;
import java.util.Optional;

/** The Python interpreter that sides in Python run on. */
public final class Python {
    /** The environment variable that names it. */
    private static final String VARIABLE = "PYTHON";

    private Python() {}

    /** The interpreter. */
    public static String interpreter() {
        return System.getenv().getOrDefault(VARIABLE, "python3");
    }

    /** Why scikit-learn cannot be measured; empty if it can. */
    public static Optional<String> lacksScikitLearn() {
        return imports("sklearn")
                ? Optional.empty()
                : Optional.of("scikit-learn left out: '" + interpreter() + "' cannot import sklearn; set " + VARIABLE
                        + " to a Python that can");
    }

    private static boolean imports(String module) {
        try {
            return new ProcessBuilder(interpreter(), "-c", "import " + module)
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
}
