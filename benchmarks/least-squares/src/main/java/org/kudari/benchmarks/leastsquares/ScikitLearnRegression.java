package org.kudari.benchmarks.leastsquares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Python;
import org.kudari.benchmarks.side.Settings;

/** scikit-learn's {@code LinearRegression}, which a Python program times as JMH times a Java library. */
public final class ScikitLearnRegression implements RegressionLibrary {
    private ScikitLearnRegression() {}

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, threads -> new ScikitLearnRegression());
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        return () -> fit(problem, Pace.ONCE).coefficients();
    }

    @Override
    public double secondsPerFit(RegressionSize size, Settings settings) {
        RegressionProblem problem = RegressionProblem.random(size, settings);
        TimedFit timed = fit(problem, Pace.of(settings));
        problem.requireSolvedBy(timed.coefficients());
        return timed.seconds();
    }

    private static TimedFit fit(RegressionProblem problem, Pace pace) {
        try {
            Path data = Files.createTempFile(Path.of("benchmarks/target"), "regression", ".data");
            try {
                write(problem, data);
                return fit(problem, pace, data);
            } finally {
                Files.delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RegressionProblem problem, Path data) throws IOException {
        try (WritableByteChannel channel = Files.newByteChannel(data, StandardOpenOption.WRITE)) {
            double[] features = new double[problem.features()];
            for (int row = 0; row < problem.rows(); row++) {
                for (int j = 0; j < features.length; j++) {
                    features[j] = problem.feature(row, j);
                }
                write(features, channel);
            }
            write(problem.y(), channel);
        }
    }

    private static void write(double[] values, WritableByteChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static TimedFit fit(RegressionProblem problem, Pace pace, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Python.interpreter(),
                        "benchmarks/scikit-learn/least_squares.py",
                        data.toString(),
                        String.valueOf(problem.rows()),
                        String.valueOf(problem.features()),
                        String.valueOf(pace.warmUps()),
                        String.valueOf(pace.warmUpSeconds()),
                        String.valueOf(pace.iterations()),
                        String.valueOf(pace.seconds()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double[] numbers = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length != 2 + problem.features()) {
            throw new IllegalStateException("scikit-learn: " + numbers.length + " numbers, but expected seconds and "
                    + (1 + problem.features()) + " coefficients");
        }
        return new TimedFit(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    private record TimedFit(double seconds, double[] coefficients) {}
}
