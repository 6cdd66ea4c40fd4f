package org.kudari.runner.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.kudari.compute.DecimalText;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.EpochRecord;

/** The folder that a run writes: {@code config.yaml}, {@code history.csv}, {@code model.safetensors}, {@code run.json}. */
public final class RunFolder {
    private static final String CONFIG = "config.yaml";
    private static final String HISTORY = "history.csv";

    private final Path folder;
    private final boolean made;
    private boolean hasEpochs;

    private RunFolder(Path folder, boolean made) {
        this.folder = folder;
        this.made = made;
    }

    /**
     * Makes a folder for a run.
     *
     * @throws InvalidInputException if there is something in it already: a run never overwrites another
     */
    public static RunFolder create(Path folder) {
        boolean made = !Files.exists(folder);
        try {
            if (!made && !Files.isDirectory(folder)) {
                throw new InvalidInputException(folder.toString(), "is a file, but expected a new or empty folder");
            }
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new InvalidInputException(
                            folder.toString(),
                            "is not empty, and a run never overwrites another; name a new folder, or remove this one");
                }
            }
        } catch (IOException e) {
            throw new InvalidInputException(folder.toString(), "cannot be made a run folder: " + FailureReason.of(e));
        }
        return new RunFolder(folder, made);
    }

    /** Writes the resolved configuration. */
    public void writeConfig(String yaml) {
        write(CONFIG, yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the head of the history. */
    public void beginHistory() {
        write(
                HISTORY,
                "epoch,steps,training_loss,validation_loss,learning_rate_factor\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an epoch to the history. */
    public void addToHistory(EpochRecord epoch) {
        hasEpochs = true;
        String validation = epoch.validationLoss().isPresent()
                ? DecimalText.shortest(epoch.validationLoss().getAsDouble())
                : "";
        String line = epoch.epoch() + "," + epoch.steps() + "," + DecimalText.shortest(epoch.trainingLoss()) + ","
                + validation + "," + DecimalText.shortest(epoch.learningRateFactor()) + "\n";
        try {
            Files.writeString(folder.resolve(HISTORY), line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the model. */
    public void writeModel(SafetensorsFile model) {
        try {
            model.write(folder.resolve("model.safetensors"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what the run came to. */
    public void writeRun(Map<String, Object> tree) {
        write("run.json", Json.pretty(tree).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes everything back unless an epoch was finished: a run that never began is no run. */
    public void discardUnlessBegun() {
        if (hasEpochs) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(CONFIG));
            Files.deleteIfExists(folder.resolve(HISTORY));
            if (made) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] content) {
        try {
            AtomicFile.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
