package org.kudari.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * One of the eleven linear regression sets of NIST's Statistical Reference Datasets, each with one target.
 *
 * @param name as NIST has it
 * @param inputs rows × inputs
 * @param targets rows × 1
 * @param degree the highest power of the inputs
 * @param intercept whether the model has one
 */
record NistDataSet(String name, double[][] inputs, double[][] targets, int degree, boolean intercept) {
    private static final Properties CERTIFIED = properties("certified.properties");
    private static final Properties EXACT = properties("exact.properties");

    static NistDataSet of(String name) {
        double[][] rows = text(name + ".csv")
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        return new NistDataSet(
                name,
                Arrays.stream(rows)
                        .map(row -> Arrays.copyOfRange(row, 1, row.length))
                        .toArray(double[][]::new),
                Arrays.stream(rows).map(row -> new double[] {row[0]}).toArray(double[][]::new),
                Integer.parseInt(CERTIFIED.getProperty(name + ".degree")),
                Boolean.parseBoolean(CERTIFIED.getProperty(name + ".intercept")));
    }

    SquaredErrorObjective objective() {
        return new SquaredErrorObjective(Components.linear(inputs[0].length, 1, degree, intercept), inputs, targets);
    }

    SquaredErrorObjective.Fit fit() {
        return objective().fit();
    }

    /** What NIST certifies, to 15 digits; of a list, in the order of the model's features. */
    BigDecimal[] certified(String what) {
        return numbers(CERTIFIED, what);
    }

    /** What the data as rounded to double have, with exact powers, to 40 digits; in the order of the model's features. */
    BigDecimal[] exact(String what) {
        return numbers(EXACT, what);
    }

    private BigDecimal[] numbers(Properties properties, String what) {
        BigDecimal[] numbers = Arrays.stream(
                        properties.getProperty(name + "." + what).split(","))
                .map(BigDecimal::new)
                .toArray(BigDecimal[]::new);
        if (!intercept) {
            return numbers;
        }
        // The model has its intercept last.
        return IntStream.rangeClosed(1, numbers.length)
                .mapToObj(i -> numbers[i % numbers.length])
                .toArray(BigDecimal[]::new);
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String file) {
        try (InputStream stream = NistDataSet.class.getResourceAsStream("/nist-strd/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
