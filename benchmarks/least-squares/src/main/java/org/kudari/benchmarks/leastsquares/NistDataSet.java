package org.kudari.benchmarks.leastsquares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * A set of NIST's Statistical Reference Datasets, as the tests of {@code linear} have them.
 *
 * @param problem the data; with an intercept
 * @param certified its coefficients to 15 digits, the intercept first
 */
record NistDataSet(RegressionProblem problem, List<BigDecimal> certified) {
    private static final Path FOLDER = Path.of("linear/src/test/resources/nist-strd");
    private static final double CERTIFIED_DIGITS = 15;

    static NistDataSet of(String name) {
        try {
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(FOLDER.resolve("certified.properties")));
            double[][] lines = Files.readAllLines(FOLDER.resolve(name + ".csv")).stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            return new NistDataSet(
                    problem(lines, Integer.parseInt(properties.getProperty(name + ".degree"))),
                    Arrays.stream(properties.getProperty(name + ".coefficients").split(","))
                            .map(BigDecimal::new)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegressionProblem problem(double[][] lines, int degree) {
        return new RegressionProblem(
                lines.length,
                lines[0].length - 1,
                degree,
                Arrays.stream(lines)
                        .flatMapToDouble(line -> Arrays.stream(line).skip(1))
                        .toArray(),
                Arrays.stream(lines).mapToDouble(line -> line[0]).toArray());
    }

    /** −log₁₀ of the relative error of the worst coefficient, between 0 and the 15 that are certified. */
    double digits(double[] coefficients) {
        double digits = CERTIFIED_DIGITS;
        for (int i = 0; i < coefficients.length; i++) {
            digits = Math.min(digits, digits(coefficients[i], certified.get(i)));
        }
        return Math.max(0, digits);
    }

    private static double digits(double found, BigDecimal expected) {
        return Double.isFinite(found)
                ? -Math.log10(Math.abs(new BigDecimal(found).subtract(expected).doubleValue() / expected.doubleValue()))
                : Double.NEGATIVE_INFINITY;
    }
}
