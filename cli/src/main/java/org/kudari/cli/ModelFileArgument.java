package org.kudari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import picocli.CommandLine.Parameters;

/** A saved model, named by its file or by its run folder. */
final class ModelFileArgument {
    @Parameters(index = "0", paramLabel = "MODEL", description = "A model file, or the run folder it is in.")
    private Path path;

    TrainedModel load(Kudari kudari) throws IOException {
        return kudari.load(file());
    }

    /** The same, to be judged by other metrics than its own. */
    TrainedModel load(Kudari kudari, String metrics) throws IOException {
        return kudari.load(file(), metrics);
    }

    private Path file() {
        return Files.isDirectory(path) ? path.resolve("model.safetensors") : path;
    }
}
