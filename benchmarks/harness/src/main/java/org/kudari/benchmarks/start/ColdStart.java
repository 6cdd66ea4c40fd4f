package org.kudari.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** The wall time of a whole process; the first one, which may have to build or to read from disk, is not counted. */
final class ColdStart implements Workload<TrainingCommand> {
    @Override
    public String name() {
        return StartWorkloads.DIABETES;
    }

    @Override
    public List<Figure> measure(TrainingCommand command, Settings settings) {
        double seconds = Timing.medianSeconds(1, settings.repeats(5), () -> run(command));
        return List.of(new Figure("whole process", Unit.MILLISECONDS, seconds * 1e3));
    }

    private static void run(TrainingCommand command) {
        try {
            Path folder = Files.createTempDirectory("kudari-start");
            int exitCode = new ProcessBuilder(command.command(folder))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(command.command(folder) + ": exit code " + exitCode);
            }
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
